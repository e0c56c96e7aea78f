import { parseEvidence, type EvidenceOf } from '@seams/coupling-core';
import type { DeliveredItem } from '@seams/backstage-plugin-coupling-node';
import type { NamedComponent } from '@seams/backstage-plugin-coupling-node/entities';

type Release = EvidenceOf<'release'>;

/** A release as another tool tells it, before it is checked. */
export type ToldRelease = {
  [Field in Exclude<keyof Release, 'kind' | 'changeIds' | 'service'>]:
    | Release[Field]
    | undefined;
} & {
  changeIds: string[];
  service: NamedComponent;
  /** What the message has for the service. */
  serviceName: string;
};

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
  const { service, serviceName, ...rest } = release;
  if (service.status === 'unclear') {
    const reason = `could be any of ${service.refs.join(
      ', ',
    )}: name one of them as an entity ref, or say with an annotation whose it is`;
    return { line, ok: false, issues: [{ field: told.service ?? '', reason }] };
  }
  const parsed = parseEvidence({
    kind: 'release',
    service: service.ref ?? serviceName,
    ...rest,
  });
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
