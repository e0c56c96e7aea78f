import type { Access } from '../kinds/access';
import type { Dataset } from '../../shared/datasetKey';
import { Column } from '../../shared/growableArray';

/** What is the same of very many accesses. */
type Manner = Pick<Access, 'source' | 'mode' | 'confidence' | 'via'>;

/** In place of a count, where nobody counted. */
const NOT_COUNTED = -1;

/** Values by their place in the order in which they were first seen. */
class Distinct<T> {
  #places = new Map<string, number>();
  #values: T[] = [];

  placeOf(key: string, value: T): number {
    const known = this.#places.get(key);
    if (known !== undefined) return known;
    this.#places.set(key, this.#values.length);
    return this.#values.push(value) - 1;
  }

  at(place: number): T {
    return this.#values[place];
  }
}

/**
 * Accesses without the statement and the address, in columns: of no other
 * fact that is kept are there so many. What they name stands once.
 */
export class KeptAccesses implements Iterable<Access> {
  /** The row of each, by what tells facts apart. */
  #rows = new Map<string, number>();
  #observedAt: string[] = [];
  #service = Column.ofIntegers();
  #dataset = Column.ofIntegers();
  #manner = Column.ofIntegers();
  #count = Column.ofFloats();
  #services = new Distinct<string>();
  #datasets = new Distinct<Dataset>();
  #manners = new Distinct<Manner>();

  get(key: string): Access | undefined {
    const row = this.#rows.get(key);
    return row === undefined ? undefined : this.#at(row);
  }

  set(key: string, access: Access): void {
    const row = this.#rows.get(key) ?? this.#observedAt.length;
    this.#rows.set(key, row);
    const { source, mode, confidence, via, dataset } = access;
    const { store, name } = dataset;
    const manner = [source, mode, confidence, via].join(' ');
    this.#observedAt[row] = access.observedAt;
    this.#service.set(
      row,
      this.#services.placeOf(access.service, access.service),
    );
    this.#dataset.set(row, this.#datasets.placeOf(`${store} ${name}`, dataset));
    this.#manner.set(
      row,
      this.#manners.placeOf(manner, { source, mode, confidence, via }),
    );
    this.#count.set(row, access.count ?? NOT_COUNTED);
  }

  /** No more are taken in: forgets what tells them apart. */
  close(): void {
    this.#rows.clear();
  }

  /** Made one by one as they are asked for. */
  *[Symbol.iterator](): Generator<Access> {
    for (let row = 0; row < this.#observedAt.length; row++) yield this.#at(row);
  }

  #at(row: number): Access {
    const count = this.#count.at(row);
    return accessInShort({
      kind: 'access',
      ...this.#manners.at(this.#manner.at(row)),
      observedAt: this.#observedAt[row],
      service: this.#services.at(this.#service.at(row)),
      dataset: this.#datasets.at(this.#dataset.at(row)),
      count: count === NOT_COUNTED ? undefined : count,
    });
  }
}

/** The parts that conclusions are drawn from, always in one order. */
export function accessInShort(access: Access): Access {
  const { kind, source, observedAt, service, dataset } = access;
  const { mode, confidence, count, via } = access;
  return {
    kind,
    source,
    observedAt,
    service,
    dataset,
    mode,
    confidence,
    ...(count !== undefined && { count }),
    ...(via !== undefined && { via }),
  };
}
