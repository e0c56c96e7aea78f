import type {
  AuthService,
  BackstageCredentials,
} from '@backstage/backend-plugin-api';
import {
  parseEntityRef,
  stringifyEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { Naming } from '@seams/coupling-core';

/** Refs asked for in one request. */
const BATCH = 1_000;
const FIELDS = [
  'kind',
  'metadata.name',
  'metadata.namespace',
  'metadata.title',
  'spec.profile.displayName',
];

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

/** Asks the catalog, on behalf of each caller, which entities may be shown. */
export type ReadVisibility = (
  refs: Iterable<string>,
  credentials: BackstageCredentials,
) => Promise<Visibility>;

export function createReadVisibility(deps: {
  auth: AuthService;
  catalog: CatalogService;
}): ReadVisibility {
  return async (refs, credentials) => {
    const asked = [...new Set(refs)];
    const visible = await readNames(deps.catalog, asked, credentials);
    const rest = asked.filter(ref => !visible.has(ref));
    const hidden = rest.length
      ? await readNames(
          deps.catalog,
          rest,
          await deps.auth.getOwnServiceCredentials(),
        )
      : new Map();
    return toVisibility(new Set(asked), visible, hidden);
  };
}

function toVisibility(
  asked: Set<string>,
  visible: Map<string, string>,
  hidden: Map<string, string>,
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

async function readNames(
  catalog: CatalogService,
  refs: string[],
  credentials: BackstageCredentials,
): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  for (let start = 0; start < refs.length; start += BATCH) {
    const { items } = await catalog.getEntitiesByRefs(
      { entityRefs: refs.slice(start, start + BATCH), fields: FIELDS },
      { credentials },
    );
    for (const entity of items) {
      if (!entity) continue;
      names.set(stringifyEntityRef(entity), nameOf(entity));
    }
  }
  return names;
}

function nameOf({ metadata, spec }: Entity): string {
  const profile = spec?.profile as { displayName?: string } | undefined;
  return metadata.title ?? profile?.displayName ?? metadata.name;
}
