import { mockServices } from '@backstage/backend-test-utils';
import { GithubEventRouter } from '@backstage/plugin-events-backend-module-github';
import { DefaultEventsService } from '@backstage/plugin-events-node';
import {
  subscribeToHints,
  TouchedParts,
} from '@seams/backstage-plugin-coupling-node/runs';
import { webhooks as examples } from './__testUtils__/fixtures';
import { webhooks } from './webhooks';

async function start() {
  const logger = mockServices.logger.mock();
  const events = DefaultEventsService.create({ logger });
  const touched = new TouchedParts();
  const collectSoon = jest.fn(async () => {});
  const router = new GithubEventRouter({ events });
  await router.subscribe();
  await subscribeToHints({
    ...{ events, logger, touched, collectSoon, ...webhooks },
    id: 'coupling-github',
  });
  return {
    logger,
    touched,
    collectSoon,
    send: (event: string, eventPayload: unknown) =>
      events.publish({
        topic: 'github',
        eventPayload,
        metadata: { 'x-github-event': event },
      }),
  };
}

describe('webhooks from GitHub, through the events module', () => {
  it('are tried with all examples that GitHub gives', () => {
    expect(examples.deployment_status).toHaveLength(4);
    expect(examples.release).toHaveLength(13);
  });

  it.each([
    ...examples.deployment_status.map(
      each =>
        ['deployment_status', each.deployment_status.state, each] as const,
    ),
    ...examples.release.map(each => ['release', each.action, each] as const),
  ])(
    'make the repository of a %s (%s) be read soon',
    async (event, _, payload) => {
      const { send, touched, collectSoon } = await start();
      await send(event, payload);
      expect([...touched.take()]).toEqual([
        'https://github.com/codertocat/hello-world',
      ]);
      expect(touched.take().size).toBe(0);
      expect(collectSoon).toHaveBeenCalledTimes(1);
    },
  );

  it('of other kinds are not listened to', async () => {
    const { send, collectSoon } = await start();
    await send('push', examples.release[0]);
    expect(collectSoon).not.toHaveBeenCalled();
  });

  it('that name no repository do nothing', async () => {
    const { send, collectSoon, logger } = await start();
    await send('release', { repository: { html_url: 'nowhere' } });
    expect(collectSoon).not.toHaveBeenCalled();
    expect(logger.warn).toHaveBeenCalledWith(
      'An event of github.release does not say what it is about',
    );
  });

  it('are kept for the next run when one is under way', async () => {
    const { send, touched, collectSoon } = await start();
    collectSoon.mockRejectedValue(new Error('is already running'));
    await send('release', examples.release[0]);
    expect(touched.take().size).toBe(1);
  });
});
