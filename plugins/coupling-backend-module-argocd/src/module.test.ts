import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
// eslint-disable-next-line @backstage/no-mixed-plugin-imports -- tried with the plugin it is for
import couplingPlugin from '@seams/backstage-plugin-coupling-backend';
import { recordTasks } from '@seams/backstage-plugin-coupling-node/testing';
import request from 'supertest';
import couplingModuleArgocd from '.';
import { FakeApplication } from './__testUtils__/fakeApplication';
import { startFakeArgocd, TOKEN } from './__testUtils__/fakeArgocd';

const component = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: {
    name: 'orders',
    annotations: { 'argocd/app-name': 'orders-prod' },
  },
  spec: { type: 'service', lifecycle: 'production', owner: 'x' },
};

/** The tasks that a backend schedules with these settings. */
async function start(coupling: object) {
  const tasks = recordTasks();
  const { server } = await startTestBackend({
    features: [
      couplingPlugin,
      couplingModuleArgocd,
      catalogServiceMock.factory({ entities: [component] }),
      mockServices.rootConfig.factory({ data: { coupling: { ...coupling } } }),
      mockServices.scheduler.mock(tasks.scheduler).factory,
    ],
  });
  return { server, tasks };
}

describe('the Argo CD module in a backend', () => {
  it('adds no source without settings', async () => {
    const { tasks } = await start({});
    expect(tasks.has('argocd')).toBe(false);
  });

  it('collects the releases of components that name applications', async () => {
    const argocd = await startFakeArgocd();
    argocd
      .add(new FakeApplication('orders-prod'))
      .sync(new Date(Date.now() - 60 * 60_000).toISOString(), {
        revision: 'a'.repeat(40),
      });
    const instance = { name: 'main', url: argocd.server.url, token: TOKEN };
    const { server, tasks } = await start({
      argocd: { instances: [instance] },
    });

    await tasks.collect('argocd');

    const { body } = await request(server).get(
      '/api/coupling/services/default/orders/evidence',
    );
    expect(body.items).toMatchObject([
      { kind: 'release', source: 'argocd', version: 'a'.repeat(40) },
    ]);
    await argocd.server.close();
  });
});
