import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { SeenEntities, type AskForNames } from './seenEntities';

/** How long what a reader sees is used before it is found out anew, in ms. */
const KEPT_FOR = 60_000;
/** After so long it is read anew beside, for those who go on asking, in ms. */
const RENEWED_AFTER = 40_000;
/** Names kept of all readers together, about 150 bytes each. */
const MOST_KEPT = 500_000;
/** Refs asked for in one request. */
const BATCH = 1_000;
/** Entities read in one request; the catalog makes a page in one go. */
const PAGE = 250;
const FIELDS = [
  'kind',
  'metadata.name',
  'metadata.namespace',
  'metadata.title',
  'spec.profile.displayName',
];

/**
 * Names of those entities that the caller sees, by the catalog's decision of
 * at most a minute ago.
 */
export type ReadNames = (
  refs: string[],
  credentials: BackstageCredentials,
) => Promise<ReadonlyMap<string, string>>;

/** What was found out for a reader, from a moment on. */
interface Kept {
  since: number;
  seen: SeenEntities;
  renewing: boolean;
}

/** Readers who ask at the same time, or soon after, share what was found out. */
export function createReadNames(deps: {
  catalog: CatalogService;
  now: () => Date;
}): ReadNames {
  /** By reader, those who asked last at the end. */
  const readers = new Map<string, Kept>();
  const time = () => deps.now().getTime();

  const keep = (reader: string, seen: SeenEntities, since: number): Kept => {
    const kept = { since, seen, renewing: false };
    readers.set(reader, kept);
    return kept;
  };
  const renew = async (reader: string, kept: Kept, ask: AskForNames) => {
    kept.renewing = true;
    const since = time();
    try {
      keep(reader, await SeenEntities.readAll(ask), since);
    } catch {
      // Found out anew when it is too old.
    }
  };
  const forget = () => {
    let names = 0;
    for (const [reader, { since, seen }] of [...readers].reverse()) {
      names += seen.size;
      const tooOld = time() - since >= KEPT_FOR;
      if (tooOld || names > MOST_KEPT) readers.delete(reader);
    }
  };

  return async (refs, credentials) => {
    // A policy decides by who asks, however often their token was made anew.
    const reader = JSON.stringify(credentials.principal);
    const ask = askAs(deps.catalog, credentials);
    let kept = readers.get(reader);
    readers.delete(reader);
    if (!kept || time() - kept.since >= KEPT_FOR) {
      forget();
      kept = keep(reader, new SeenEntities(ask), time());
    } else {
      readers.set(reader, kept);
    }
    const isOld = time() - kept.since >= RENEWED_AFTER;
    if (isOld && kept.seen.isComplete && !kept.renewing) {
      renew(reader, kept, ask);
    }
    return kept.seen.names(refs);
  };
}

function askAs(
  catalog: CatalogService,
  credentials: BackstageCredentials,
): AskForNames {
  return {
    async ofRefs(refs) {
      const names = new Map<string, string>();
      for (let start = 0; start < refs.length; start += BATCH) {
        const { items } = await catalog.getEntitiesByRefs(
          { entityRefs: refs.slice(start, start + BATCH), fields: FIELDS },
          { credentials },
        );
        for (const entity of items) if (entity) addName(names, entity);
      }
      return names;
    },
    async ofAll() {
      const names = new Map<string, string>();
      const pages = catalog.streamEntities(
        { fields: FIELDS, pageSize: PAGE },
        { credentials },
      );
      for await (const page of pages) {
        for (const entity of page) addName(names, entity);
      }
      return names;
    },
  };
}

function addName(names: Map<string, string>, entity: Entity) {
  const { metadata, spec } = entity;
  const profile = spec?.profile as { displayName?: string } | undefined;
  const name = metadata.title ?? profile?.displayName ?? metadata.name;
  names.set(stringifyEntityRef(entity), name);
}
