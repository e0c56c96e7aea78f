import { readFileSync } from 'node:fs';
import path from 'node:path';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
// eslint-disable-next-line @backstage/no-mixed-plugin-imports -- pushed to the plugin it is for
import couplingPlugin from '@seams/backstage-plugin-coupling-backend';
import request from 'supertest';
import { parse } from 'yaml';
import { FakeApplication } from './__testUtils__/fakeApplication';
import { renderGoTemplate } from './__testUtils__/renderGoTemplate';

/** What docs/push/argocd.md tells people to put into their config map. */
function documentedConfigMap(): Record<string, string> {
  const file = path.join(__dirname, '../../../docs/push/argocd.md');
  const [, yaml] = /```yaml\n([\s\S]*?)```/.exec(readFileSync(file, 'utf8'))!;
  return parse(yaml).data;
}

function render(application: FakeApplication): string {
  const data = documentedConfigMap();
  const { webhook } = parse(data['template.seams-release']);
  const app = JSON.parse(JSON.stringify(application));
  app.metadata.annotations = {
    'coupling.seams.dev/component': 'component:default/orders',
  };
  return renderGoTemplate(webhook.seams.body, {
    app,
    context: parse(data.context),
  });
}

const synced = (what: Parameters<FakeApplication['sync']>[1]) => {
  const application = new FakeApplication('orders-prod');
  application.sync('2026-07-01T09:00:30Z', what);
  return application;
};

describe('the documented notification of Argo CD', () => {
  it('is sent with the token, once for a sync that ended', () => {
    const data = documentedConfigMap();
    expect(parse(data['service.webhook.seams'])).toEqual({
      url: 'https://backstage.example.org/api/coupling/evidence',
      headers: [
        { name: 'Content-Type', value: 'application/json' },
        { name: 'Authorization', value: 'Bearer $seams-push-token' },
      ],
    });
    const triggers = parse(data['trigger.on-seams-release']);
    expect(triggers).toHaveLength(2);
    for (const { oncePer, send } of triggers) {
      expect(oncePer).toBe('app.status?.operationState.startedAt');
      expect(send).toEqual(['seams-release']);
    }
  });

  it('says when a sync failed before there was anything to deploy', () => {
    const application = synced({ phase: 'Error' });
    delete application.operationState!.syncResult;
    expect(JSON.parse(render(application))).toEqual([
      {
        kind: 'release',
        source: 'argocd-notifications',
        service: 'component:default/orders',
        status: 'failed',
        id: `${application.uid}/2026-07-01T09:00:00.000Z`,
        url: 'https://argocd.example.org/applications/argocd/orders-prod',
        observedAt: '2026-07-01T09:00:30Z',
      },
    ]);
  });

  it('is taken by a backend, with and without a revision', async () => {
    const { server } = await startTestBackend({
      features: [
        couplingPlugin,
        catalogServiceMock.factory({ entities: [] }),
        mockServices.scheduler.mock({ getScheduledTasks: async () => [] })
          .factory,
      ],
    });
    const push = (body: string) =>
      request(server)
        .post('/api/coupling/evidence')
        .set('authorization', mockCredentials.service.header())
        .set('content-type', 'application/json')
        .send(body);

    const one = await push(render(synced({ revision: 'a'.repeat(40) })));
    expect(one.body).toMatchObject({ accepted: 1, rejected: 0 });
    const again = await push(render(synced({ revision: 'a'.repeat(40) })));
    expect(again.body).toMatchObject({ accepted: 0, alreadyKnown: 1 });
    const application = synced({ revisions: ['a'], sources: [] });
    application.operationState!.startedAt = '2026-07-01T09:00:01Z';
    const several = await push(render(application));
    expect(several.body).toMatchObject({ accepted: 1, rejected: 0 });
  });
});
