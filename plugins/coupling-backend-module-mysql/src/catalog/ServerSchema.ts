import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Dataset } from '@seams/coupling-core';
import {
  createSqlReader,
  tableName,
  type SqlReader,
  type SqlSchema,
} from '@seams/coupling-sql';
import type { MysqlInstance } from '../config';
import { quote } from '../failure';
import type { Relation } from './relations';

/** Readers kept, each for one default schema and with the views it met. */
const KEPT_READERS = 20;

type Stores = Pick<MysqlInstance, 'store' | 'schemas'>;

/** What the tables of a server are, and who reads its statements. */
export class ServerSchema {
  readonly #ignoresCase: boolean;
  /** By names as statements have them, see `textOf`. */
  readonly #datasets: Map<string, Dataset | undefined>;
  readonly #behindViews = new Map<string, string[]>();
  readonly #readers = new Map<string, SqlReader>();
  /** Without a default schema. */
  readonly #reader: Promise<SqlReader>;
  /** Names of views whose tables this account is not told. */
  readonly closedViews: string[];

  private constructor(
    private readonly relations: Relation[],
    private readonly stores: Stores,
    namesIgnoreCase: boolean,
  ) {
    this.#ignoresCase = namesIgnoreCase || !differByCaseOnly(relations);
    this.#datasets = new Map(
      relations.map(({ schema, name, isView }) => [
        this.#nameOf(schema, name),
        isView ? undefined : this.table(schema, name),
      ]),
    );
    this.#reader = createSqlReader({
      dialect: 'mysql',
      schema: this.#toSqlSchema(),
    });
    this.closedViews = relations
      .filter(({ isView, query }) => isView && query === undefined)
      .map(({ schema, name }) => tableName(schema, name))
      .sort();
  }

  static async of(
    relations: Relation[],
    stores: Stores,
    { namesIgnoreCase }: { namesIgnoreCase: boolean },
  ): Promise<ServerSchema> {
    const schema = new ServerSchema(relations, stores, namesIgnoreCase);
    await schema.#readViews();
    return schema;
  }

  /** A reader for connections with this default schema. */
  async readerFor(schema: string | undefined): Promise<SqlReader> {
    const reader = await this.#reader;
    if (schema === undefined) return reader;
    const kept = this.#readers.get(schema);
    if (kept) return kept;
    const [oldest] = this.#readers.keys();
    if (this.#readers.size >= KEPT_READERS) this.#readers.delete(oldest);
    const made = reader.withSearchPath([this.textOf(schema)]);
    this.#readers.set(schema, made);
    return made;
  }

  /**
   * A text with names as they are compared here. Digests have names that are
   * keywords too, like `status`, in capitals; so case only counts if it must.
   */
  textOf(text: string): string {
    return this.#ignoresCase ? text.toLowerCase() : text;
  }

  /** The dataset of a table, which this account need not see. */
  table(schema: string, name: string): Dataset {
    const { store, schemas } = this.stores;
    return {
      store: schemas.get(schema)?.store ?? store,
      name: tableName(schema, name),
    };
  }

  /** The dataset of a name in a schema; undefined as in `datasets`. */
  dataset(schema: string, name: string): Dataset | undefined {
    return this.datasets.of(this.#nameOf(schema, name));
  }

  readonly datasets = {
    /** Whether this account sees a table or view of the name. */
    has: (table: string): boolean => this.#datasets.has(table),
    /** Undefined for views and for what cannot be seen. */
    of: (table: string): Dataset | undefined => this.#datasets.get(table),
  };

  /** Tables and views of a schema. */
  *namesIn(matches: (schema: string) => boolean): Generator<Relation> {
    for (const relation of this.relations) {
      if (matches(relation.schema)) yield relation;
    }
  }

  /** Datasets behind a view; none for what is no view. */
  behindView(schema: string, name: string): Dataset[] {
    return this.#behind(this.#nameOf(schema, name));
  }

  /** Who writes through a view writes its table, and only one can be meant. */
  written(table: string): Dataset | undefined {
    const [only, ...others] = this.#behind(table);
    return this.datasets.of(table) ?? (others.length === 0 ? only : undefined);
  }

  #behind(view: string): Dataset[] {
    return (this.#behindViews.get(view) ?? []).flatMap(
      table => this.datasets.of(table) ?? [],
    );
  }

  #nameOf(schema: string, name: string): string {
    return this.textOf(tableName(schema, name));
  }

  #toSqlSchema(): SqlSchema {
    const named = this.relations.map(({ schema, name, ...relation }) => ({
      ...relation,
      schema: this.textOf(schema),
      name: this.textOf(name),
    }));
    return {
      tables: named.filter(({ isView }) => !isView),
      views: named.flatMap(({ query, ...view }) =>
        query === undefined ? [] : [{ ...view, query: this.textOf(query) }],
      ),
    };
  }

  async #readViews() {
    const reader = await this.readerFor(undefined);
    for (const { schema, name, query } of this.relations) {
      if (query === undefined) continue;
      // Large views take a while each, and others want to be served.
      await nextTurn();
      const read = reader.read(
        this.textOf(`select * from ${quote(schema)}.${quote(name)}`),
      );
      if (read.ok)
        this.#behindViews.set(this.#nameOf(schema, name), read.reads);
    }
  }
}

function differByCaseOnly(relations: Relation[]): boolean {
  const names = relations.map(({ schema, name }) =>
    tableName(schema, name).toLowerCase(),
  );
  return new Set(names).size < names.length;
}
