import { parseEvidence } from '@seams/coupling-core';
import type { DeliveredItem } from '@seams/backstage-plugin-coupling-node';
import type { Assignment } from '@seams/backstage-plugin-coupling-node/releases';
import type { ListedRelease } from './entries';

/** Most changes that evidence holds. */
const MOST_CHANGES = 1_000;

/** One piece of evidence for each component that was released. */
export function toReleases(
  { evidence }: ListedRelease,
  owners: Assignment,
  changes: string[],
): DeliveredItem[] {
  if ('unclear' in owners) {
    const reason = `${evidence.id} ${owners.unclear}`;
    return [{ ok: false, line: 1, issues: [{ field: 'service', reason }] }];
  }
  const { refs } = owners;
  return refs.map(service => {
    const parsed = parseEvidence({
      ...evidence,
      kind: 'release',
      id: refs.length > 1 ? `${evidence.id}/${service}` : evidence.id,
      service,
      changeIds:
        changes.length > 0 ? changes.slice(0, MOST_CHANGES) : undefined,
    });
    return parsed.ok ? parsed : { ...parsed, line: 1 };
  });
}
