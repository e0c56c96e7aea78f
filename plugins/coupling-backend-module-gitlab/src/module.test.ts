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
import couplingModuleGitlab from '.';
import { startFakeGitlab, TOKEN } from './__testUtils__/fakeGitlab';
import { hook } from './__testUtils__/hooks';
import { deployment } from './__testUtils__/items';

const component = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: {
    name: 'orders',
    annotations: { 'gitlab.com/project-slug': 'acme/orders' },
  },
  spec: { type: 'service', lifecycle: 'production', owner: 'x' },
};

describe('the GitLab module in a backend', () => {
  it('collects the releases of the catalog with the credentials of the integration, soon after a webhook', async () => {
    const fake = await startFakeGitlab();
    fake
      .project('acme/orders')
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
        couplingModuleGitlab,
        createServiceFactory({
          service: eventsServiceRef,
          deps: {},
          factory: () => events,
        }),
        catalogServiceMock.factory({ entities: [component] }),
        mockServices.rootConfig.factory({
          data: {
            integrations: {
              gitlab: [
                {
                  host: 'gitlab.com',
                  apiBaseUrl: fake.apiBaseUrl,
                  token: TOKEN,
                },
              ],
            },
          },
        }),
        mockServices.scheduler.mock(tasks.scheduler).factory,
      ],
    });

    await tasks.collect('gitlab');

    expect(fake.server.requests[0].headers.authorization).toBe(
      `Bearer ${TOKEN}`,
    );
    const { body } = await request(server).get(
      '/api/coupling/services/default/orders/evidence',
    );
    expect(body.items).toMatchObject([
      {
        kind: 'release',
        source: 'gitlab-deployments',
        id: 'gitlab.com/deployments/1',
        status: 'succeeded',
      },
    ]);
    await events.publish({
      topic: 'gitlab.release',
      eventPayload: hook('release'),
    });
    expect(tasks.triggered).toEqual(['coupling-collect-gitlab']);
    await fake.server.close();
  });
});
