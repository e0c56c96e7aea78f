import type { Contact } from './catalogModel';
import type { CatalogEntity } from './catalogEntity';

/** Other schemes, like `javascript:`, must never become a link. */
const LINKABLE = /^(https?|mailto|slack|msteams):/i;

/** How to reach a group or user: its address, else its first link. */
export function toContact(entity: CatalogEntity): Contact | undefined {
  const profile = entity.spec?.profile as { email?: unknown } | undefined;
  if (typeof profile?.email === 'string' && profile.email !== '') {
    return { kind: 'email', value: profile.email };
  }
  const link = entity.metadata.links?.find(({ url }) => LINKABLE.test(url));
  if (!link) return undefined;
  return {
    kind: 'link',
    value: link.url,
    ...(link.title && { title: link.title }),
  };
}
