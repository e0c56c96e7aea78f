import type { ObservedOwner, SystemOfRecord } from '../assessment';
import { compareText } from '../shared/ordering';
import type { DatasetUse, ServiceUse } from './datasetUse';

/** Share of the counted writes that makes a service the system of record. */
const MOST_WRITES = 0.8;

/**
 * The one service that owns a dataset: declared > sole DDL > sole writer >
 * ≥ 80 % of writes > none (scores.md, "System of record"). A permission
 * counts only where no service was seen doing anything.
 */
export function systemOfRecord(use: DatasetUse): SystemOfRecord {
  const claimants = distinct(use.claims.map(claim => claim.service));
  if (claimants.length > 1) return { status: 'contested', claimants };
  if (claimants.length === 1) {
    return { status: 'known', service: claimants[0], basis: 'declared' };
  }
  return observedRecord(use);
}

/** The owner by the evidence alone, whatever is declared. */
export function observedOwner(use: DatasetUse): ObservedOwner | undefined {
  const record = observedRecord(use);
  if (record.status === 'none') return undefined;
  return { service: record.service, basis: record.basis };
}

function observedRecord(use: DatasetUse): ObservedRecord {
  const users = [...use.users.values()];
  const done = (mode: 'ddl' | 'write') =>
    users.filter(user => user.direct.has(mode));
  const permitted = (mode: 'ddl' | 'write') =>
    users.filter(user => user[mode].mid > 0);
  return (
    only(done('ddl'), 'sole-ddl') ??
    only(done('write'), 'sole-writer') ??
    mostWrites(done('write')) ??
    (done('ddl').length + done('write').length === 0
      ? only(permitted('ddl'), 'sole-ddl') ??
        only(permitted('write'), 'sole-writer')
      : undefined) ?? { status: 'none' }
  );
}

type ObservedRecord =
  | ({ status: 'known' } & ObservedOwner)
  | { status: 'none' };

/**
 * The services that own a dataset or, while none does, may come to: the
 * claimants, else those that write or migrate it, else all that use it.
 */
export function possibleOwners(
  use: DatasetUse,
  record: SystemOfRecord,
): string[] {
  if (record.status === 'known') return [record.service];
  if (record.status === 'contested') return record.claimants;
  const users = [...use.users.values()];
  const keepers = users.filter(user => user.write.mid > 0 || user.ddl.mid > 0);
  return (keepers.length > 0 ? keepers : users)
    .map(user => user.service)
    .sort(compareText);
}

function only(
  users: ServiceUse[],
  basis: 'sole-ddl' | 'sole-writer',
): ObservedRecord | undefined {
  return users.length === 1
    ? { status: 'known', service: users[0].service, basis }
    : undefined;
}

/** Speaks only when every writer's writes were counted. */
function mostWrites(writers: ServiceUse[]): ObservedRecord | undefined {
  if (writers.length === 0 || writers.some(user => user.writes.size === 0)) {
    return undefined;
  }
  const counted = writers.map(user => ({
    service: user.service,
    writes: Math.max(...user.writes.values()),
  }));
  const total = counted.reduce((sum, { writes }) => sum + writes, 0);
  const most = counted.find(({ writes }) => writes >= MOST_WRITES * total);
  return most && total > 0
    ? { status: 'known', service: most.service, basis: 'most-writes' }
    : undefined;
}

function distinct(services: string[]): string[] {
  return [...new Set(services)].sort(compareText);
}
