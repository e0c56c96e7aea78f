import { CarriedCounts } from '@seams/backstage-plugin-coupling-node/databases';
import type { StatementRow } from './readStatements';
import type { Statistics } from './statistics';
import type { TrafficState } from './trafficState';

type Counted = Pick<
  StatementRow,
  'role' | 'queryId' | 'toplevel' | 'calls' | 'since'
>;

/** Calls since the first reading, by role. */
export class CallCounts {
  readonly #counts: CarriedCounts;

  constructor(
    private readonly before: TrafficState | undefined,
    private readonly statistics: Pick<Statistics, 'resetAt'>,
  ) {
    this.#counts = new CarriedCounts(before?.calls);
  }

  /** Each line of the statistics once. */
  take({ role, queryId, toplevel, calls, since }: Counted) {
    return this.#counts.take({
      group: role,
      statement: toplevel ? queryId : `${queryId} inner`,
      calls,
      beganAnew: this.#beganAnew(since),
    });
  }

  /** For the next run. */
  next(): TrafficState['calls'] {
    return this.#counts.next();
  }

  #beganAnew(since: Date | null): boolean {
    if (this.before?.resetAt !== this.statistics.resetAt) return true;
    return since !== null && since.toISOString() > this.before.readAt;
  }
}
