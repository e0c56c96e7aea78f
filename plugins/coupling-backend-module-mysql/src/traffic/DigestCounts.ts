import {
  CarriedCounts,
  type KeptCounts,
} from '@seams/backstage-plugin-coupling-node/databases';
import type { DigestRow } from './readDigests';
import type { TrafficState } from './trafficState';

/** Calls since the first reading, by default schema. */
export class DigestCounts {
  readonly #counts: CarriedCounts;
  /** Of the last run, as far as they were not found yet. */
  readonly #missing: Set<string>;
  #fell = false;

  constructor(
    private readonly before: TrafficState | undefined,
    private readonly isRestarted: boolean,
  ) {
    this.#counts = new CarriedCounts(before?.calls);
    this.#missing = new Set(
      Object.entries(before?.calls ?? {}).flatMap(([schema, digests]) =>
        Object.keys(digests).map(digest => keyOf(schema, digest)),
      ),
    );
  }

  /** Is told of each line, also of those that count for nobody. */
  note(row: DigestRow) {
    const schema = row.schema ?? '';
    this.#missing.delete(keyOf(schema, row.digest));
    const earlier = this.before?.calls[schema]?.[row.digest];
    if (earlier === undefined) return;
    const last = typeof earlier === 'number' ? earlier : earlier[0];
    this.#fell ||= row.calls < last || this.#beganAnew(row);
  }

  /** Counts a line, once. */
  take(row: DigestRow) {
    return this.#counts.take({
      group: row.schema ?? '',
      statement: row.digest,
      calls: row.calls,
      beganAnew: this.#beganAnew(row),
    });
  }

  /** Whether somebody emptied the table while the server ran. */
  isTruncated(): boolean {
    return !this.isRestarted && (this.#fell || this.#missing.size > 0);
  }

  /** For the next run. */
  next(): KeptCounts {
    return this.#counts.next();
  }

  #beganAnew({ firstSeen }: DigestRow): boolean {
    if (!this.before || this.isRestarted) return true;
    return firstSeen * 1_000 > Date.parse(this.before.readAt);
  }
}

function keyOf(schema: string, digest: string): string {
  return JSON.stringify([schema, digest]);
}
