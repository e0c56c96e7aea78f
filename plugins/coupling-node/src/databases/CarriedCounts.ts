import { ownEntry } from './ownEntry';

/**
 * By the role or schema that ran it and the id of the statement: its calls as
 * they were read, and since the first reading when those are more.
 *
 * @public
 */
export type KeptCounts = Record<
  string,
  Record<string, number | [read: number, total: number]>
>;

/**
 * Calls of statements since the first reading, carried over resets of the
 * database's own counters.
 *
 * @public
 */
export class CarriedCounts {
  readonly #next: KeptCounts = {};
  readonly #before: KeptCounts;

  /** @param before - what the last run left */
  constructor(before: KeptCounts = {}) {
    this.#before = before;
  }

  /** Takes each statement once. */
  take(counted: {
    group: string;
    statement: string;
    calls: number;
    /** The counter began at 0 since the last run. */
    beganAnew: boolean;
  }): { total: number; isNew: boolean } {
    const { group, statement, calls, beganAnew } = counted;
    const before = Object.hasOwn(this.#before, group)
      ? this.#before[group]
      : {};
    const earlier = before[statement];
    const [lastCalls, lastTotal] =
      typeof earlier === 'object' ? earlier : [earlier ?? 0, earlier ?? 0];
    const began = beganAnew || calls < lastCalls;
    const fresh = began ? calls : calls - lastCalls;
    const total = lastTotal + fresh;
    const next = ownEntry<KeptCounts[string]>(this.#next, group, () => ({}));
    next[statement] = total === calls ? calls : [calls, total];
    return { total, isNew: fresh > 0 };
  }

  /** For the next run; what the statistics have no more is not in it. */
  next(): KeptCounts {
    return this.#next;
  }
}
