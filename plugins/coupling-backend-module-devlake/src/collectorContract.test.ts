import { TICKET_PATTERN } from '@seams/backstage-plugin-coupling-node/releases';
import {
  collectorContract,
  startFaultyProxy,
  type ContractSubject,
  type MariaDb,
} from '@seams/backstage-plugin-coupling-node/testing';
import { createDevLakeCollector } from './collector';
import { openDatabase } from './database';
import { ENGINES, Lake, startServer } from './__testUtils__/lake';

const NOW = new Date('2026-08-01T00:00:00Z');
const DAY_MS = 24 * 60 * 60_000;

const component = (name: string, slug: string) => ({
  ref: `component:default/${name}`,
  name,
  annotations: { 'github.com/project-slug': slug },
});

describe.each(ENGINES)('DevLake', (engine, describeEngine) => {
  describeEngine(`on ${engine}, like every source`, () => {
    let server: MariaDb;
    let lake: Lake;

    beforeAll(async () => {
      server = await startServer(engine);
    });
    afterAll(() => server?.stop());

    /** Deployments to production, two on a page. */
    async function start(): Promise<ContractSubject> {
      lake = await new Lake(engine, server.url).fill();
      const proxy = await startFaultyProxy(lake.address);
      let written = Promise.resolve();
      let days = 0;
      const components = [component('orders', 'acme/orders')];
      const write = (change: () => Promise<void>) => {
        written = written.then(change);
      };
      const add = (finished: Date, more = {}) => {
        days += 1;
        const id = `github:GithubDeployment:1:${days}`;
        const [finished_date, updated_at] = [finished, NOW].map(each =>
          each.toISOString(),
        );
        write(() => lake.add({ id, finished_date, updated_at, ...more }));
      };
      const nextDay = () => new Date(NOW.getTime() - (100 - days) * DAY_MS);
      return {
        integration: 'DevLake',
        secrets: [lake.password],
        server: {
          ...proxy,
          async close() {
            await proxy.close();
            await lake.drop();
          },
        },
        createCollector({ timeoutMs = 60_000 } = {}) {
          const collector = createDevLakeCollector({
            config: {
              backfillMonths: 24,
              changeIdPattern: TICKET_PATTERN,
              components: [],
              mayRead: { near: 'same-owner', allow: [] },
              schedule: {
                frequency: { minutes: 30 },
                timeout: { minutes: 30 },
              },
            },
            openDatabase: () =>
              openDatabase({ ...lake.address, port: proxy.port }, timeoutMs),
            readComponents: async () => components,
            pageSize: 2,
            now: () => NOW,
          });
          return {
            ...collector,
            async collect(run) {
              await written;
              await collector.collect(run);
            },
          };
        },
        add(count) {
          for (let i = 0; i < count; i += 1) add(nextDay());
        },
        // DevLake's repositories are looked for, and not the components'.
        addBrokenComponent() {
          components.unshift(component('aa-broken', 'https://%'));
          return undefined;
        },
        addMalformed: () => add(nextDay(), { cicd_scope_id: '', repo_url: '' }),
        addFromTheFuture: () => add(new Date(NOW.getTime() + DAY_MS)),
        removeService: () =>
          write(() => lake.run('delete from cicd_deployment_commits')),
      };
    }

    // A database has no statuses of HTTP, is asked again by the next run, and
    // its primary key keeps a row from being there twice.
    it.each(collectorContract(start, ['statuses', 'patience', 'repeatNewest']))(
      '$title',
      async ({ check }) => {
        await expect(check()).resolves.toBeUndefined();
      },
    );
  });
});
