import type { LoggerService } from '@backstage/backend-plugin-api';
import type { EventsService } from '@backstage/plugin-events-node';
import { z } from 'zod';

/** Repositories that a webhook spoke of, until they are read. */
export class TouchedRepositories {
  #urls = new Set<string>();

  add(url: string) {
    this.#urls.add(url);
  }

  /** Hands them out, once. */
  take(): Set<string> {
    const taken = this.#urls;
    this.#urls = new Set();
    return taken;
  }
}

const TOPICS = ['github.deployment_status', 'github.release'];

const payload = z.object({ repository: z.object({ html_url: z.url() }) });

/**
 * Lets webhooks say where to look. What is kept is read from GitHub, never
 * taken from the payload: so an event that is lost, doubled, late or forged
 * does no harm.
 */
export async function subscribeToWebhooks(options: {
  events: EventsService;
  logger: LoggerService;
  touched: TouchedRepositories;
  /** Asks for a run soon. */
  collectSoon: () => Promise<void>;
}): Promise<void> {
  const { events, logger, touched, collectSoon } = options;
  await events.subscribe({
    id: 'coupling-github',
    topics: TOPICS,
    async onEvent({ topic, eventPayload }) {
      const parsed = payload.safeParse(eventPayload);
      if (!parsed.success) {
        logger.warn(`An event of ${topic} names no repository`);
        return;
      }
      touched.add(parsed.data.repository.html_url.toLowerCase());
      await collectSoon().catch(error =>
        logger.debug('GitHub is read already, or with the next run', error),
      );
    },
  });
}
