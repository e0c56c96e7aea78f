import type { LoggerService } from '@backstage/backend-plugin-api';
import type { EventsService } from '@backstage/plugin-events-node';
import type { TouchedParts } from './touchedParts';

/**
 * Lets webhooks say where to look. What is kept is read from the source,
 * never taken from the payload: so an event that is lost, doubled, late or
 * forged does no harm.
 *
 * @public
 */
export async function subscribeToHints(options: {
  events: EventsService;
  logger: LoggerService;
  touched: TouchedParts;
  /** Unique among subscribers. */
  id: string;
  topics: string[];
  /** Addresses that the part which an event is about may have. */
  urlsOf: (eventPayload: unknown) => string[];
  /** Asks for a run soon. */
  collectSoon: () => Promise<void>;
}): Promise<void> {
  const { events, logger, touched, id, topics, urlsOf, collectSoon } = options;
  await events.subscribe({
    id,
    topics,
    async onEvent({ topic, eventPayload }) {
      const urls = urlsOf(eventPayload);
      if (urls.length === 0) {
        logger.warn(`An event of ${topic} does not say what it is about`);
        return;
      }
      urls.forEach(url => touched.add(url.toLowerCase()));
      await collectSoon().catch(error =>
        logger.debug('It is being read, or will be with the next run', error),
      );
    },
  });
}
