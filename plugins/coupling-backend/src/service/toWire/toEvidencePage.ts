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
    items: page.items.filter(item => [...namedRefs(item)].every(isShown)),
  };
}
