import { OUTCOMES, type Account, type Outcome } from './account';
import { uniteCommits } from './commits';
import { massBumpRows } from './massBumps';
import { preReleaseRows } from './preReleases';
import type { ReleaseColumns } from './releaseColumns';

/** What became of every row, as a place in {@link OUTCOMES}. */
export class RowOutcomes {
  private readonly outcomes: Uint8Array;
  private readonly details = new Map<number, string>();

  constructor(private readonly columns: ReleaseColumns) {
    this.outcomes = new Uint8Array(columns.at.length);
  }

  /** Whether nothing was said against the row. */
  isKept(row: number): boolean {
    return this.outcomes[row] === 0;
  }

  is(row: number, outcome: Outcome): boolean {
    return OUTCOMES[this.outcomes[row]] === outcome;
  }

  /** Says what became of a row; what was said first stays. */
  set(row: number, outcome: Outcome, detail?: string): void {
    if (this.outcomes[row] !== 0) return;
    this.outcomes[row] = OUTCOMES.indexOf(outcome);
    if (detail !== undefined) this.details.set(row, detail);
  }

  /** Puts all rows down in an account. */
  tell(account: Account): void {
    const { sources, services, source, service, at } = this.columns;
    this.outcomes.forEach((place, row) => {
      const from = sources[source[row]];
      const outcome = OUTCOMES[place];
      if (outcome === 'kept') account.keep(from);
      else if (outcome === 'known') account.recognise(from);
      else {
        account.leaveOut(outcome, {
          source: from,
          service: services[service[row]],
          at: at[row],
          detail: outcome === 'refused' ? from : this.details.get(row),
        });
      }
    });
  }
}

/**
 * Leaves out what all releases together tell that it does not count: those of
 * services that nobody knows, pre-releases and mass bumps. Gives commits one
 * spelling.
 *
 * @param known - the services of the catalog; all count without
 */
export function settleRows(
  columns: ReleaseColumns,
  known?: ReadonlySet<string>,
): RowOutcomes {
  const outcomes = new RowOutcomes(columns);
  if (known) {
    const isKnown = columns.services.map(ref => known.has(ref));
    columns.service.forEach((s, row) => {
      if (!isKnown[s]) outcomes.set(row, 'unresolved');
    });
  }
  for (const { row, version } of preReleaseRows(columns)) {
    outcomes.set(row, 'pre-release', version);
  }
  const ofKnown = columns.botRows.filter(({ row }) => outcomes.isKept(row));
  for (const { row, actor } of massBumpRows({ ...columns, botRows: ofKnown })) {
    outcomes.set(row, 'ignored-actor', actor);
  }
  uniteCommits(columns);
  return outcomes;
}
