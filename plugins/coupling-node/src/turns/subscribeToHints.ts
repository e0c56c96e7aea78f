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
  /** The address of the part that an event is about, if it names one. */
  urlOf: (eventPayload: unknown) => string | undefined;
  /** Asks for a run soon. */
  collectSoon: () => Promise<void>;
}): Promise<void> {
  const { events, logger, touched, id, topics, urlOf, collectSoon } = options;
  await events.subscribe({
    id,
    topics,
    async onEvent({ topic, eventPayload }) {
      const url = urlOf(eventPayload);
      if (url === undefined) {
        logger.warn(`An event of ${topic} does not say what it is about`);
        return;
      }
      touched.add(url.toLowerCase());
      await collectSoon().catch(error =>
        logger.debug('It is being read, or will be with the next run', error),
      );
    },
  });
}
