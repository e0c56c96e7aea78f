import { stringifyEntityRef, parseEntityRef } from '@backstage/catalog-model';
import type { Boundary } from '@seams/backstage-plugin-coupling-common';

/**
 * The entity that an entry of `mustNotKnow` names, the store in the case of a
 * dataset; undefined for plain words.
 */
export function forbiddenEntity(
  forbidden: Boundary['mustNotKnow'][number],
): string | undefined {
  if (!forbidden.checked) return undefined;
  const [ref] = forbidden.entry.trim().split('#');
  return stringifyEntityRef(parseEntityRef(ref, { defaultKind: 'resource' }));
}
