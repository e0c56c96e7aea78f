import type { Access } from '../evidence/kinds/access';
import type { Dataset } from '../shared/datasetKey';
import type { ForeignKey } from '../evidence/kinds/foreignKey';
import type { Join } from '../evidence/kinds/join';
import type { CatalogService } from '../catalog/catalogModel';
import { claimsByScope, claimsOn, type Claim } from './claims';
import { datasetKey, WHOLE_STORE } from '../shared/datasetKey';
import {
  accessWeight,
  CERTAIN,
  CONFIDENCE,
  isPublishedRead,
  NO_WEIGHT,
  surer,
  type Weight,
} from './weight';

/** Everything known about one dataset before anything is concluded. */
export interface DatasetUse {
  dataset: Dataset;
  /** By service ref. */
  users: Map<string, ServiceUse>;
  /** What boundaries say of it, or of what it is in. */
  claims: Claim[];
  /** Newest evidence; absent when it is only declared. */
  observedTo?: string;
}

export interface ServiceUse {
  service: string;
  read: Weight;
  write: Weight;
  ddl: Weight;
  /**
   * What it was seen doing, in production or in code, to the dataset itself:
   * neither permissions nor reads of something published.
   */
  direct: ReadonlySet<Access['mode']>;
  /** Weight of the surest evidence of any kind. */
  confidence: number;
  /** Counted writes by source: two that watch one database must not add up. */
  writes: ReadonlyMap<string, number>;
}

// Most users read only, and nobody counts: there are as many users as accesses, so
// what is the same of them stands once.
const NO_WRITES: ServiceUse['writes'] = new Map();
const NOTHING: ServiceUse['direct'] = new Set();
const MODES = new Map<string, ServiceUse['direct']>();

/** What shared-data conclusions are drawn from. */
export interface DataEvidence {
  accesses: Iterable<Access>;
  joins: Join[];
  foreignKeys: ForeignKey[];
  services: CatalogService[];
}

/** Gathers evidence by dataset. Evidence on a whole store is passed over. */
export function gatherUses(evidence: DataEvidence): Map<string, DatasetUse> {
  const uses = new Map<string, DatasetUse>();
  for (const access of evidence.accesses) {
    if (access.dataset.name !== WHOLE_STORE) addAccess(uses, access);
  }
  for (const join of evidence.joins) {
    for (const dataset of join.datasets) addJoinedRead(uses, join, dataset);
  }
  for (const key of evidence.foreignKeys) {
    seen(useOf(uses, key.from), key.observedAt);
    seen(useOf(uses, key.to), key.observedAt);
  }
  addClaims(uses, evidence.services);
  return uses;
}

/** A schema or store of which no dataset is known stands for itself. */
function addClaims(uses: Map<string, DatasetUse>, services: CatalogService[]) {
  const claims = claimsByScope(services);
  const taken = new Set<string>();
  for (const use of uses.values()) {
    use.claims = claimsOn(use.dataset, claims);
    if (use.claims.length > 0) taken.add(datasetKey(use.claims[0].scope));
  }
  for (const [key, named] of claims) {
    if (!taken.has(key)) useOf(uses, named[0].scope).claims = named;
  }
}

function addAccess(uses: Map<string, DatasetUse>, access: Access) {
  const use = useOf(uses, access.dataset);
  seen(use, access.observedAt);
  const user = userOf(use, access.service);
  user[access.mode] = surer(user[access.mode], accessWeight(access));
  user.confidence = Math.max(user.confidence, CONFIDENCE[access.confidence]);
  if (access.confidence !== 'granted' && !isPublishedRead(access)) {
    user.direct = withMode(user.direct, access.mode);
  }
  if (access.mode === 'write' && access.count !== undefined) {
    const counted = user.writes.get(access.source) ?? 0;
    user.writes = new Map(user.writes).set(
      access.source,
      counted + access.count,
    );
  }
}

/** Who joins a dataset reads it. */
function addJoinedRead(
  uses: Map<string, DatasetUse>,
  join: Join,
  dataset: Dataset,
) {
  const use = useOf(uses, dataset);
  seen(use, join.observedAt);
  const user = userOf(use, join.service);
  user.read = surer(user.read, CERTAIN);
  user.direct = withMode(user.direct, 'read');
  user.confidence = 1;
}

function useOf(uses: Map<string, DatasetUse>, dataset: Dataset): DatasetUse {
  const key = datasetKey(dataset);
  let use = uses.get(key);
  if (!use) {
    use = { dataset, users: new Map(), claims: [] };
    uses.set(key, use);
  }
  return use;
}

function userOf(use: DatasetUse, service: string): ServiceUse {
  let user = use.users.get(service);
  if (!user) {
    user = {
      service,
      read: NO_WEIGHT,
      write: NO_WEIGHT,
      ddl: NO_WEIGHT,
      direct: NOTHING,
      confidence: 0,
      writes: NO_WRITES,
    };
    use.users.set(service, user);
  }
  return user;
}

function withMode(
  modes: ServiceUse['direct'],
  mode: Access['mode'],
): ServiceUse['direct'] {
  const all = [...new Set([...modes, mode])].sort();
  const key = all.join();
  const known = MODES.get(key) ?? new Set(all);
  MODES.set(key, known);
  return known;
}

function seen(use: DatasetUse, at: string) {
  if (!use.observedTo || at > use.observedTo) use.observedTo = at;
}
