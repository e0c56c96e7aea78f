import { mockServices } from '@backstage/backend-test-utils';
import { GitlabEventRouter } from '@backstage/plugin-events-backend-module-gitlab';
import { DefaultEventsService } from '@backstage/plugin-events-node';
import {
  subscribeToHints,
  TouchedParts,
} from '@seams/backstage-plugin-coupling-node/runs';
import { hook } from './__testUtils__/hooks';
import { webhooks } from './webhooks';

async function start() {
  const logger = mockServices.logger.mock();
  const events = DefaultEventsService.create({ logger });
  const touched = new TouchedParts();
  const collectSoon = jest.fn(async () => {});
  const router = new GitlabEventRouter({ events });
  await router.subscribe();
  await subscribeToHints({
    ...{ events, logger, touched, collectSoon, ...webhooks },
    id: 'coupling-gitlab',
  });
  return {
    logger,
    touched,
    collectSoon,
    send: (eventPayload: unknown) =>
      events.publish({ topic: 'gitlab', eventPayload }),
  };
}

describe('webhooks from GitLab, through the events module', () => {
  it.each(['deployment', 'release'])(
    'make the project of a %s be read soon, however it is named',
    async kind => {
      const { send, touched, collectSoon } = await start();
      await send(hook(kind));
      expect([...touched.take()]).toEqual([
        'https://gitlab.com/acme/orders',
        'https://gitlab.com/projects/42',
      ]);
      expect(collectSoon).toHaveBeenCalledTimes(1);
    },
  );

  it('of other kinds are not listened to', async () => {
    const { send, collectSoon } = await start();
    await send(hook('push'));
    expect(collectSoon).not.toHaveBeenCalled();
  });

  it('that name no project do nothing', async () => {
    const { send, collectSoon, logger } = await start();
    await send({ object_kind: 'deployment', project: {} });
    expect(collectSoon).not.toHaveBeenCalled();
    expect(logger.warn).toHaveBeenCalledWith(
      'An event of gitlab.deployment does not say what it is about',
    );
  });
});
