import type { AnnotatedComponent } from '@seams/backstage-plugin-coupling-node/entities';
import { TICKET_PATTERN } from '@seams/backstage-plugin-coupling-node/releases';
import {
  EvidenceMemory,
  NotedMemory,
  type MariaDb,
} from '@seams/backstage-plugin-coupling-node/testing';
import { createDevLakeCollector } from './collector';
import type { ConfiguredComponent } from './config';
import { openDatabase } from './database';
import { ENGINES, Lake, startServer } from './__testUtils__/lake';

const component = (
  name: string,
  annotations: Record<string, string>,
): AnnotatedComponent => ({
  ref: `component:default/${name}`,
  name,
  annotations,
});

describe.each(ENGINES)('the DevLake collector', (engine, describeEngine) => {
  describeEngine(`on ${engine}`, () => {
    let server: MariaDb;
    let lake: Lake;
    let memory: EvidenceMemory;
    let components: AnnotatedComponent[];
    let configured: ConfiguredComponent[];
    let now: Date;

    beforeAll(async () => {
      server = await startServer(engine);
    });
    afterAll(() => server?.stop());
    beforeEach(async () => {
      lake = await new Lake(engine, server.url).fill();
      memory = new EvidenceMemory();
      components = [
        component('orders', { 'github.com/project-slug': 'acme/orders' }),
      ];
      configured = [];
      now = new Date('2026-08-01T00:00:00Z');
    });
    afterEach(() => lake.drop());

    const collect = (backfillMonths = 24) =>
      memory.run(
        createDevLakeCollector({
          config: {
            mayRead: { near: 'same-owner', allow: [] },
            backfillMonths,
            changeIdPattern: TICKET_PATTERN,
            components: configured,
            schedule: { frequency: { minutes: 30 }, timeout: { minutes: 30 } },
          },
          openDatabase: () => openDatabase(lake.address),
          readComponents: async () => components,
          now: () => now,
        }),
      );
    const services = () =>
      memory
        .evidence()
        .map(item => item.kind === 'release' && item.service)
        .sort();

    it('keeps no credentials that stand in addresses', async () => {
      const noted = new NotedMemory();
      const address = 'https://bot:s3same@git.test/acme/carts.git';
      await lake.add({
        id: `run of ${address}`,
        repo_id: null,
        repo_url: address,
        url: 'https://bot:s3same@ci.test/7?private_token=s3same',
        commit_msg: `Merge ${address}`,
        finished_date: '2026-07-01T10:00:00Z',
      });
      memory = noted;
      await collect();
      expect(noted.evidence()).toMatchObject([
        { service: 'component:default/carts', url: 'https://ci.test/7' },
      ]);
      expect(
        JSON.stringify([noted.evidence(), noted.notes, noted.cursors]),
      ).not.toContain('s3same');
    });

    it('makes a release of each deployment to production that is over', async () => {
      const finished_date = '2026-07-01T10:00:00.5Z';
      await lake.add(
        {
          id: 'jenkins:JenkinsBuild:1:7',
          cicd_deployment_id: 'jenkins:JenkinsBuild:1:orders#7',
          ref_name: 'refs/tags/v1.4.2',
          commit_msg: 'SHOP-12: sell more',
          url: 'https://jenkins.acme.test/job/orders/7/',
          finished_date,
        },
        {
          id: 'failed',
          result: 'FAILURE',
          commit_sha: 'c0ffee',
          finished_date,
        },
        { id: 'staging', environment: 'STAGING', finished_date },
        { id: 'unknown', environment: '', finished_date },
        { id: 'running', result: '', finished_date },
        { id: 'unfinished', finished_date: null },
        { id: 'old', finished_date: '2024-07-31T23:59:59Z' },
      );
      await expect(collect()).resolves.not.toHaveProperty('failure');
      const common = {
        kind: 'release',
        source: 'devlake-database',
        service: 'component:default/orders',
        environment: 'production',
        observedAt: '2026-07-01T10:00:00.500Z',
      };
      expect(memory.evidence()).toEqual([
        {
          ...common,
          id: 'failed c0ffee',
          version: 'c0ffee',
          status: 'failed',
        },
        {
          ...common,
          id: 'jenkins:JenkinsBuild:1:7 015e3d3b480e417aede5a1293bd61de9b0fd051d',
          version: '1.4.2',
          status: 'succeeded',
          changeIds: ['devlake jenkins:JenkinsBuild:1:orders#7', 'SHOP-12'],
          url: 'https://jenkins.acme.test/job/orders/7/',
        },
      ]);
    });

    it('reads what is told of late, or is written anew', async () => {
      const finished_date = '2026-01-01T10:00:00Z';
      const updated_at = '2026-01-01T11:00:00Z';
      await lake.add({ id: 'a', finished_date, updated_at });
      await collect();
      now = new Date('2026-08-01T00:30:00Z');
      await lake.add(
        { id: 'late', finished_date, updated_at: '2026-08-01T00:10:00Z' },
        { id: 'recent', finished_date: '2026-07-31T10:00:00Z', updated_at },
        { id: 'never told', finished_date, updated_at },
      );
      await expect(collect()).resolves.toMatchObject({
        accepted: 2,
        alreadyKnown: 0,
      });
    });

    it('gives deployments to their component when it is annotated later', async () => {
      const finished_date = '2026-01-01T10:00:00Z';
      const repo_url = 'https://github.com/acme/Shop-Front.git';
      await lake.add({ id: 'a', finished_date, repo_url });
      await collect();
      expect(services()).toEqual(['component:default/shop-front']);
      components.push(
        component('web', { 'github.com/project-slug': 'acme/shop-front' }),
      );
      await expect(collect()).resolves.toMatchObject({ removed: 1 });
      expect(services()).toEqual(['component:default/web']);
      await expect(collect()).resolves.toMatchObject({ alreadyKnown: 0 });
    });

    it('takes the components of a DevLake project, and what the settings say', async () => {
      const finished_date = '2026-07-01T10:00:00Z';
      await lake.insert('cicd_scopes', { id: 'scope', name: 'acme » pay' });
      await lake.insert('repos', { id: 'repo', name: 'acme/pay-config' });
      await lake.insert('project_mapping', {
        project_name: 'Payments',
        table: 'cicd_scopes',
        row_id: 'scope',
      });
      await lake.add(
        ...['a', 'worker-eu'].map(name => ({
          id: name,
          name,
          cicd_scope_id: 'scope',
          repo_id: 'repo',
          repo_url: '',
          finished_date,
        })),
      );
      components.push(
        component('pay', {
          'coupling.seams.dev/devlake-project': 'Other, Payments',
        }),
      );
      configured = [
        {
          ref: 'component:default/pay-worker',
          scope: 'acme » pay',
          name: 'worker-*',
        },
      ];
      await collect();
      expect(services()).toEqual([
        'component:default/pay',
        'component:default/pay-worker',
      ]);
    });

    it('rejects what could be of two components, and says how to tell', async () => {
      const finished_date = '2026-07-01T10:00:00Z';
      const repo_url = 'https://github.com/acme/pay';
      await lake.add({ id: 'a', finished_date, repo_url });
      components = ['component:eu/pay', 'component:us/pay'].map(ref => ({
        ...component('pay', {}),
        ref,
      }));
      await expect(collect()).resolves.toMatchObject({ rejected: 1 });
    });

    it('forgets what DevLake no longer has only when the time that is read changes', async () => {
      await lake.add(
        { id: 'a', finished_date: '2026-07-01T10:00:00Z' },
        { id: 'b', finished_date: '2026-07-02T10:00:00Z' },
      );
      await collect();
      await lake.run("delete from cicd_deployment_commits where id = 'a'");
      await expect(collect()).resolves.toMatchObject({ removed: 0 });
      await expect(collect(12)).resolves.toMatchObject({ removed: 1 });
    });
  });
});
