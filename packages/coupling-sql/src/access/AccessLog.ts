import type {
  ForeignKeyAdded,
  Gone,
  NotFollowed,
  StatementAccess,
  TouchedObject,
} from '../statementAccess';
import type { Origins } from './shape';

/** What a statement was found to do, as it is found. */
export class AccessLog {
  readonly #reads = new Set<string>();
  readonly #readsThroughViews = new Set<string>();
  readonly #writes = new Set<string>();
  readonly #ddl = new Set<string>();
  readonly #joins = new Map<string, [string, string]>();
  readonly #foreignKeys = new Map<string, ForeignKeyAdded>();
  readonly #schemas = new Set<string>();
  readonly #objects = new Map<string, TouchedObject>();
  readonly #ambiguous = new Map<string, string[]>();
  readonly #cascades = new Set<string>();
  readonly #notFollowed = new Map<string, NotFollowed>();
  readonly #gone: Gone = { dropped: [], renamed: [], constraints: [] };

  read(table: string) {
    this.#reads.add(table);
  }

  readThroughView(table: string) {
    this.#readsThroughViews.add(table);
  }

  write(table: string | undefined) {
    if (table !== undefined) this.#writes.add(table);
  }

  define(table: string | undefined) {
    if (table !== undefined) this.#ddl.add(table);
  }

  /** Something that is no table is made, changed or dropped. */
  touch(object: TouchedObject) {
    const { kind, name, on } = object;
    const key = JSON.stringify([kind, name, on]);
    // What is changed besides being made is judged as changed.
    if (object.isNew && this.#objects.has(key)) return;
    this.#objects.set(key, object);
  }

  /** A name without a schema may mean any of these; the table is the first. */
  mayBe(table: string, candidates: string[]) {
    this.#ambiguous.set(table, candidates);
  }

  /** What hangs on this goes, too. */
  cascade(from: string) {
    this.#cascades.add(from);
  }

  notFollowed(notFollowed: NotFollowed) {
    const { cause, name } = notFollowed;
    this.#notFollowed.set(JSON.stringify([cause, name]), notFollowed);
  }

  /** All tables of a schema, which need not be known. */
  defineSchema(schema: string | undefined) {
    if (schema !== undefined) this.#schemas.add(schema);
  }

  drop(table: string | undefined) {
    this.define(table);
    if (table !== undefined) this.#gone.dropped.push(table);
  }

  rename(from: string | undefined, to: string | undefined) {
    this.define(from);
    if (from === undefined || to === undefined) return;
    this.#gone.renamed.push([from, to]);
  }

  dropConstraint(from: string | undefined, constraint: string | undefined) {
    if (from === undefined || constraint === undefined) return;
    this.#gone.constraints.push({ from, constraint });
  }

  addForeignKey(
    from: string | undefined,
    to: string | undefined,
    constraint: string,
  ) {
    if (from === undefined || to === undefined) return;
    const key = { from, to, constraint };
    this.#foreignKeys.set(JSON.stringify([from, to, constraint]), key);
  }

  /** One condition names these columns: the tables behind them are joined. */
  compare(columns: Origins[]) {
    columns.forEach((left, at) => {
      for (const right of columns.slice(at + 1)) {
        for (const a of left) for (const b of right) this.#join(a, b);
      }
    });
  }

  #join(a: string, b: string) {
    if (a === b) return;
    const pair: [string, string] = a < b ? [a, b] : [b, a];
    this.#joins.set(JSON.stringify(pair), pair);
  }

  /** Tables read, in whatever way. */
  get reads(): string[] {
    return sorted(new Set([...this.#reads, ...this.#readsThroughViews]));
  }

  found(): Omit<StatementAccess, 'ok' | 'fingerprint' | 'statement'> {
    return {
      reads: this.reads,
      onlyThroughViews: sorted(this.#readsThroughViews).filter(
        table => !this.#reads.has(table),
      ),
      writes: sorted(this.#writes),
      ddl: sorted(this.#ddl),
      joins: inKeyOrder(this.#joins),
      foreignKeys: inKeyOrder(this.#foreignKeys),
      ...(Object.values(this.#gone).some(each => each.length > 0) && {
        gone: this.#gone,
      }),
      ...(this.#schemas.size > 0 && { schemas: sorted(this.#schemas) }),
      ...this.#besidesTables(),
    };
  }

  #besidesTables(): Partial<StatementAccess> {
    const ambiguous = [...this.#ambiguous].map(([table, candidates]) => ({
      table,
      candidates,
    }));
    return {
      ...(this.#objects.size > 0 && { objects: inKeyOrder(this.#objects) }),
      ...(ambiguous.length > 0 && { ambiguous }),
      ...(this.#cascades.size > 0 && { cascades: sorted(this.#cascades) }),
      ...(this.#notFollowed.size > 0 && {
        unread: 'code',
        notFollowed: inKeyOrder(this.#notFollowed),
      }),
    };
  }
}

function sorted(tables: Set<string>): string[] {
  return [...tables].sort();
}

function inKeyOrder<T>(entries: Map<string, T>): T[] {
  return [...entries.keys()].sort().map(key => entries.get(key)!);
}
