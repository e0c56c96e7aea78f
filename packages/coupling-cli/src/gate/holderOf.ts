import type { Dataset, OwnershipFileDataset } from '@seams/coupling-core';
import type { Judging } from './judging';
import type { Unknown } from './verdict';

/** Who owns a dataset, as far as the gate can tell. */
export type Holder =
  | { status: 'own' }
  | { status: 'other'; dataset: Dataset; service: string; team?: string }
  | { status: 'unknown'; unknown: Omit<Unknown, 'path' | 'line'> };

/**
 * Who has a table.
 *
 * @param mayBe - what a name without a schema may mean, if that is several
 */
export function holderOf(
  table: string,
  judging: Judging,
  mayBe: string[] = [table],
): Holder {
  if (mayBe.length < 2) return holderOfOne(table, judging);
  const { store, ownership, made } = judging;
  const named = mayBe.filter(
    name => made.has(name) || ownership.names({ store, name }),
  );
  if (named.length === 1) return holderOfOne(named[0], judging);
  const holders = mayBe.map(name => holderOfOne(name, judging));
  // A table of which nobody knows anything is probably not there.
  const known = holders.filter(
    each =>
      each.status !== 'unknown' || each.unknown.cause !== 'unknown-dataset',
  );
  const [first = holders[0], ...rest] = known;
  if (rest.every(each => isSame(each, first))) return first;
  const dataset = { store, name: table };
  return {
    status: 'unknown',
    unknown: { cause: 'ambiguous-name', dataset, candidates: mayBe },
  };
}

function isSame(one: Holder, other: Holder): boolean {
  return (
    one.status === other.status &&
    (one.status !== 'other' ||
      (other.status === 'other' && one.service === other.service))
  );
}

function holderOfOne(table: string, judging: Judging): Holder {
  const { service, store, ownership, made } = judging;
  const dataset = { store, name: table };
  const known = ownership.find(dataset);
  if (!known) {
    return made.has(table)
      ? { status: 'own' }
      : { status: 'unknown', unknown: { cause: 'unknown-dataset', dataset } };
  }
  return holderOfKnown(known, dataset, service);
}

/** Who has what the ownership file names. */
export function holderOfKnown(
  { systemOfRecord, team }: OwnershipFileDataset,
  dataset: Dataset,
  service: string,
): Holder {
  switch (systemOfRecord.status) {
    case 'known':
      return systemOfRecord.service === service
        ? { status: 'own' }
        : { status: 'other', dataset, service: systemOfRecord.service, team };
    case 'contested': {
      const { claimants } = systemOfRecord;
      const cause = 'contested-system-of-record';
      return { status: 'unknown', unknown: { cause, dataset, claimants } };
    }
    case 'hidden':
      return {
        status: 'unknown',
        unknown: { cause: 'hidden-system-of-record', dataset },
      };
    default:
      return {
        status: 'unknown',
        unknown: { cause: 'no-system-of-record', dataset },
      };
  }
}
