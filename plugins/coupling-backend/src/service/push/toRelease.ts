import { parseEvidence, type EvidenceOf } from '@seams/coupling-core';
import type { DeliveredItem } from '@seams/plugin-coupling-node';

type Release = EvidenceOf<'release'>;

/** A release as another tool tells it, before it is checked. */
export type ToldRelease = {
  [Field in Exclude<keyof Release, 'kind' | 'changeIds'>]:
    | Release[Field]
    | undefined;
} & { changeIds: string[] };

/**
 * Checks a release that was read from another tool's message, and says what is
 * wrong in that tool's words.
 *
 * @param told - where each field stands in the message
 */
export function toRelease(
  line: number,
  release: ToldRelease,
  told: Partial<Record<keyof Release, string>>,
): DeliveredItem {
  const parsed = parseEvidence({ kind: 'release', ...release });
  if (parsed.ok) return { line, ...parsed };
  return {
    line,
    ok: false,
    issues: parsed.issues.map(({ field, reason }) => {
      const [top] = field.split('.');
      return { field: told[top as keyof Release] ?? top, reason };
    }),
  };
}
