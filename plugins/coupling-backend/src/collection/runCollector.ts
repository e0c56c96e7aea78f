import type {
  Collector,
  CollectorRun,
} from '@seams/backstage-plugin-coupling-node';
import { untilAborted } from '@seams/backstage-plugin-coupling-node/runs';
import { readCursor } from '../database/operations/readCursor';
import { redactError } from '../redact';
import { ShutdownError } from '../shutdown';
import { deliver, type OpenRun } from './deliver';
import { recordRun, type CollectionDeps } from './recordRun';

/**
 * Runs a collector once, on record. Throws when it throws, so that the
 * scheduler knows too, but not when a shutdown stopped it; evidence of earlier
 * runs stays either way.
 */
export async function runCollector(
  collector: Collector,
  deps: CollectionDeps & { signal: AbortSignal },
): Promise<void> {
  const { knex, now, signal } = deps;
  const logger = deps.logger.child({ collector: collector.id });
  try {
    const { tally } = await recordRun(
      { knex, now, logger },
      { collector: collector.id, signal },
      open =>
        untilAborted(collector.collect(toCollectorRun(open, logger)), signal),
    );
    logger.info(`Collected evidence: ${JSON.stringify(tally.counts)}`);
  } catch (error) {
    if (signal.reason instanceof ShutdownError) {
      logger.info(signal.reason.message);
      return;
    }
    const told = redactError(error);
    // The scheduler logs the error, of which a log in JSON keeps only the name.
    logger.error(`Collecting failed: ${told.message}`);
    throw told;
  }
}

function toCollectorRun(
  open: OpenRun,
  logger: CollectorRun['logger'],
): CollectorRun {
  const { knex, collector, signal } = open;
  return {
    logger,
    signal,
    cursor: scope => readCursor(knex, { collector, scope }),
    deliver: delivery => deliver(open, delivery),
  };
}
