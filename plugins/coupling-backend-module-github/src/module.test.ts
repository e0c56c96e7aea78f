import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { createServiceFactory } from '@backstage/backend-plugin-api';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  DefaultEventsService,
  eventsServiceRef,
} from '@backstage/plugin-events-node';
// eslint-disable-next-line @backstage/no-mixed-plugin-imports -- tried with the plugin it is for
import couplingPlugin from '@seams/backstage-plugin-coupling-backend';
import { recordTasks } from '@seams/backstage-plugin-coupling-node/testing';
import request from 'supertest';
import couplingModuleGithub from '.';
import { startFakeGithub } from './__testUtils__/fakeGithub';
import { webhooks } from './__testUtils__/fixtures';
import { deployment } from './__testUtils__/items';

const component = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: {
    name: 'orders',
    annotations: { 'github.com/project-slug': 'acme/orders' },
  },
  spec: { type: 'service', lifecycle: 'production', owner: 'x' },
};

describe('the GitHub module in a backend', () => {
  it('collects the releases of the catalog with the credentials of the integration, soon after a webhook', async () => {
    const fake = await startFakeGithub();
    fake
      .repository('acme/orders')
      .deployments.push(
        deployment(1, new Date(Date.now() - 60 * 60_000).toISOString()),
      );
    const events = DefaultEventsService.create({
      logger: mockServices.logger.mock(),
    });
    const tasks = recordTasks();
    const { server } = await startTestBackend({
      features: [
        couplingPlugin,
        couplingModuleGithub,
        createServiceFactory({
          service: eventsServiceRef,
          deps: {},
          factory: () => events,
        }),
        catalogServiceMock.factory({ entities: [component] }),
        mockServices.rootConfig.factory({
          data: {
            integrations: {
              github: [
                {
                  host: 'github.com',
                  apiBaseUrl: fake.server.url,
                  token: 'sesame',
                },
              ],
            },
          },
        }),
        mockServices.scheduler.mock(tasks.scheduler).factory,
      ],
    });

    await tasks.collect('github');

    expect(fake.server.requests[0].headers.authorization).toBe('Bearer sesame');
    const { body } = await request(server).get(
      '/api/coupling/services/default/orders/evidence',
    );
    expect(body.items).toMatchObject([
      {
        kind: 'release',
        source: 'github-deployments',
        id: 'deployment/1',
        status: 'succeeded',
      },
    ]);
    await events.publish({
      topic: 'github.release',
      eventPayload: webhooks.release[0],
    });
    expect(tasks.triggered).toEqual(['coupling-collect-github']);
    await fake.server.close();
  });
});
