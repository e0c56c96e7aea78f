import { parseEvidence, type EvidenceOf } from '@seams/coupling-core';
import type { DeliveredItem } from '../collector';
import type { Assignment } from './assignComponents';

/** Most changes that evidence of one release holds. */
const MOST_CHANGES = 1_000;

/**
 * A release as evidence: one piece for each component that was released, else
 * why there is none.
 *
 * @public
 */
export function releaseItems(
  release: Partial<EvidenceOf<'release'>> & { id: string },
  owners: Assignment,
  more: { environment?: string; changeIds: string[]; line?: number },
): DeliveredItem[] {
  const { environment, changeIds, line = 1 } = more;
  if ('unclear' in owners) {
    const reason = `${release.id} ${owners.unclear}`;
    return [{ ok: false, line, issues: [{ field: 'service', reason }] }];
  }
  if ('leftOut' in owners) {
    const to = environment === undefined ? '' : ` to ${environment}`;
    return [{ ok: false, ...owners, example: `${release.id}${to}` }];
  }
  const { refs } = owners;
  return refs.map(service => {
    const parsed = parseEvidence({
      ...release,
      kind: 'release',
      id: refs.length > 1 ? `${release.id}/${service}` : release.id,
      service,
      ...(changeIds.length > 0 && {
        changeIds: changeIds.slice(0, MOST_CHANGES),
      }),
    });
    return parsed.ok ? parsed : { ...parsed, line };
  });
}
