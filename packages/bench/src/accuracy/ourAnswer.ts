import { assess, type EvidenceOf } from '@seams/coupling-core';
import { END, type FleetEvent } from './fleet';
import type { Answer } from './metrics';
import { pairKey } from './truth';

/** Events of the pooled fleet as release evidence. */
export function* toEvidence(
  events: readonly FleetEvent[],
): Generator<EvidenceOf<'release'>> {
  for (const [i, event] of events.entries()) {
    yield {
      kind: 'release',
      source: 'bench',
      service: event.service,
      version: event.version,
      environment: 'production',
      status: event.rolledBack ? 'rolled-back' : 'succeeded',
      id: `${i}`,
      observedAt: new Date(event.at * 1000).toISOString(),
      actor: event.actor,
      changeIds: event.changeIds,
    };
  }
}

/** What the coordinated-release score says. */
export function ourAnswer(events: readonly FleetEvent[]): Answer {
  const { pairs } = assess({
    evidence: toEvidence(events),
    catalog: { services: [], stores: [], apis: [], owners: [], relations: [] },
    now: new Date((END + 14 * 86_400) * 1000).toISOString(),
  });
  const coupled = new Set<string>();
  const sureness = new Map<string, number>();
  for (const { a, b, verdict, strength, p } of pairs) {
    const key = pairKey(a, b);
    const needed = verdict === 'needed-together';
    if (needed) coupled.add(key);
    sureness.set(key, needed ? 1 + strength : strength * (1 - p));
  }
  return { coupled, sureness };
}
