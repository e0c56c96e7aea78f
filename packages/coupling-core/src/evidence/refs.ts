import { kindOf, type Evidence } from './evidence';

/**
 * Every entity that an item names, each once: services, stores and owners.
 * Who may not see one of them must not see the item.
 *
 * @public
 */
export function evidenceRefs(evidence: Evidence): string[] {
  const refs = kindOf(evidence).refs(evidence);
  return [...new Set(refs.filter(ref => ref !== undefined))];
}
