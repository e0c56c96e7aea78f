import type { IncidentOwner } from '@seams/backstage-plugin-coupling-common';
import { momentInWords } from './age';
import { webLink } from './webLink';

/**
 * The way to reach who answers: the incident tool's policy, else the team's
 * own contact. `href` where it can be followed.
 */
export function escalationRoute(
  owner: IncidentOwner,
): { text: string; href?: string } | undefined {
  const { provider, policy, contact } = owner;
  if (provider) return { text: policy ? `${provider}: ${policy}` : provider };
  if (!contact) return undefined;
  const text = contact.title ?? contact.value;
  return contact.kind === 'email'
    ? { text, href: `mailto:${contact.value}` }
    : { text, href: webLink(contact.value) };
}

/** The person on call, a catalog user where the name is an entity ref. */
export function onCallPerson(
  owner: IncidentOwner,
): { name: string; entityRef?: string; until?: string } | undefined {
  if (!owner.user) return undefined;
  return {
    name: owner.user,
    entityRef: /^user:/i.test(owner.user) ? owner.user : undefined,
    until: owner.until && momentInWords(owner.until),
  };
}
