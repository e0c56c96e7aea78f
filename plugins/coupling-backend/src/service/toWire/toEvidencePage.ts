import { parseEntityRef } from '@backstage/catalog-model';
import { EVIDENCE_KINDS, evidenceLine } from '@seams/coupling-core';
import type { EvidencePage } from '@seams/backstage-plugin-coupling-common';
import type { EvidencePage as StoredPage } from '../../database/operations/listServiceEvidence';
import { namedRefs } from '../namedRefs';
import type { Visibility } from '../visibility';

/** A page without the items that name anything hidden. */
export function toEvidencePage(
  page: StoredPage,
  { isShown }: Visibility,
): EvidencePage {
  return {
    ...page,
    kinds: EVIDENCE_KINDS.map(({ kind, title }) => ({ kind, title })),
    items: page.items
      .filter(item => [...namedRefs(item)].every(isShown))
      .map(item => ({ ...item, line: evidenceLine(item, entityName) })),
  };
}

/** Everything that is named is shown, so names are enough to tell it apart. */
function entityName(ref: string): string {
  return parseEntityRef(ref).name;
}
