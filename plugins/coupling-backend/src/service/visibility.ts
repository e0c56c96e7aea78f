import type {
  AuthService,
  BackstageCredentials,
} from '@backstage/backend-plugin-api';
import { parseEntityRef } from '@backstage/catalog-model';
import type { Naming } from '@seams/coupling-core';
import type { ReadNames } from '../catalog/readNames';

/** What sentences say in place of a hidden name. */
const HIDDEN_NAME = 'something you may not see';

/**
 * `visible` by the catalog's own decision; `hidden` when the entity exists and
 * the caller may not read it; `unresolved` when the catalog has no such entity,
 * so that naming it gives nothing away.
 */
export type RefState = 'visible' | 'hidden' | 'unresolved';

export interface Visibility {
  stateOf(ref: string): RefState;
  isShown(ref: string): boolean;
  /** Title or name; hidden entities are never named. */
  name: Naming;
}

/** Which entities may be shown to a caller, as the catalog decides. */
export type ReadVisibility = (
  refs: Iterable<string>,
  credentials: BackstageCredentials,
) => Promise<Visibility>;

export function createReadVisibility(deps: {
  auth: AuthService;
  readNames: ReadNames;
}): ReadVisibility {
  return async (refs, credentials) => {
    const asked = [...new Set(refs)];
    const visible = await deps.readNames(asked, credentials);
    const rest = asked.filter(ref => !visible.has(ref));
    const hidden = rest.length
      ? await deps.readNames(rest, await deps.auth.getOwnServiceCredentials())
      : new Map();
    return toVisibility(new Set(asked), visible, hidden);
  };
}

function toVisibility(
  asked: Set<string>,
  visible: ReadonlyMap<string, string>,
  hidden: ReadonlyMap<string, string>,
): Visibility {
  const stateOf = (ref: string): RefState => {
    if (visible.has(ref)) return 'visible';
    // What was never asked for must not slip through.
    return hidden.has(ref) || !asked.has(ref) ? 'hidden' : 'unresolved';
  };
  return {
    stateOf,
    isShown: ref => stateOf(ref) !== 'hidden',
    name: ref =>
      stateOf(ref) === 'hidden'
        ? HIDDEN_NAME
        : visible.get(ref) ?? parseEntityRef(ref).name,
  };
}
