import type { EvidenceAge } from '@seams/backstage-plugin-coupling-common';
import type { CollectorEvidence } from '../../database/operations/newestEvidenceByCollector';
import { staleBecause, type SourcePolicy } from '../staleness';

/** How old the evidence for one score is; stale when any of its sources is. */
export function toEvidenceAge(
  evidence: CollectorEvidence[],
  options: {
    lastSuccesses: ReadonlyMap<string, string>;
    sources: SourcePolicy;
    now: Date;
  },
): EvidenceAge {
  const { lastSuccesses, sources, now } = options;
  const newestAt = evidence
    .map(item => item.newestAt)
    .sort()
    .pop();
  const reasons = evidence.flatMap(({ collector }) => {
    const lastSuccessAt = lastSuccesses.get(collector);
    return staleBecause({ collector, lastSuccessAt }, sources, now) ?? [];
  });
  return {
    stale: reasons.length > 0,
    ...(newestAt && { newestAt }),
    ...(reasons.length > 0 && { staleBecause: reasons.join('; ') }),
  };
}
