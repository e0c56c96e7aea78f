import { PUSH_COLLECTOR } from '../collection/acceptPushedEvidence';
import { sayDay } from './sayDay';

/** A collector of this backend. */
export interface ConfiguredSource {
  title: string;
  /** Time between two runs; absent when they are not that regular. */
  everyMs?: number;
}

/** The collectors of this backend, by id, and how long they are trusted. */
export interface SourcePolicy {
  collectors: ReadonlyMap<string, ConfiguredSource>;
  staleAfterMs: number;
}

/**
 * Why evidence of a collector may be out of date, as a sentence; undefined
 * when it is fresh. What is pushed is never stale: nobody promised more.
 */
export function staleBecause(
  source: { collector: string; lastSuccessAt?: string },
  policy: SourcePolicy,
  now: Date,
): string | undefined {
  const { collector, lastSuccessAt } = source;
  if (collector === PUSH_COLLECTOR) return undefined;
  if (!policy.collectors.has(collector)) {
    return `${collector} is no longer configured; its last evidence is shown`;
  }
  if (lastSuccessAt === undefined) {
    return `${collector} has never been read to its end; what it gave so far is shown`;
  }
  if (now.getTime() - Date.parse(lastSuccessAt) <= policy.staleAfterMs) {
    return undefined;
  }
  return `${collector} has not answered since ${sayDay(
    lastSuccessAt,
  )}; last good evidence is shown`;
}
