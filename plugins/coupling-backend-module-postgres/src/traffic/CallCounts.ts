import type { StatementRow } from './readStatements';
import type { Statistics } from './statistics';
import type { TrafficState } from './trafficState';

type Counted = Pick<
  StatementRow,
  'role' | 'queryId' | 'toplevel' | 'calls' | 'since'
>;

/** Calls since the first reading, carried over resets of the statistics. */
export class CallCounts {
  readonly #next: TrafficState['calls'] = {};

  constructor(
    private readonly before: TrafficState | undefined,
    private readonly statistics: Pick<Statistics, 'resetAt'>,
  ) {}

  /** Each line of the statistics once. */
  take(row: Counted): { total: number; isNew: boolean } {
    const { role, queryId, toplevel, calls } = row;
    const key = toplevel ? queryId : `${queryId} inner`;
    const earlier = this.before?.calls[role]?.[key];
    const [lastCalls, lastTotal] =
      typeof earlier === 'object' ? earlier : [earlier ?? 0, earlier ?? 0];
    const began = this.#beganAnew(row, lastCalls);
    const fresh = began ? calls : calls - lastCalls;
    const total = lastTotal + fresh;
    this.#next[role] ??= {};
    this.#next[role][key] = total === calls ? calls : [calls, total];
    return { total, isNew: fresh > 0 };
  }

  /** For the next run; what the statistics have no more is not in it. */
  next(): TrafficState['calls'] {
    return this.#next;
  }

  /** Whether counting began at 0 since the last run. */
  #beganAnew({ calls, since }: Counted, lastCalls: number): boolean {
    if (!this.before || calls < lastCalls) return true;
    if (this.before.resetAt !== this.statistics.resetAt) return true;
    return since !== null && since.toISOString() > this.before.readAt;
  }
}
