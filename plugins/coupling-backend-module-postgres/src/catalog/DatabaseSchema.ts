import { setImmediate as nextTurn } from 'node:timers/promises';
import {
  createSqlReader,
  tableName,
  type SqlReader,
  type SqlSchema,
} from '@seams/coupling-sql';
import type { Dataset } from '@seams/coupling-core';
import { quote } from '../failure';
import { Datasets, type StoreOf } from './Datasets';
import { toSqlSchema, type Relation } from './relations';

/** Readers kept, each for one search path; every one indexes all tables. */
const KEPT_READERS = 20;

/** What the tables of a database are, and who reads its statements. */
export class DatabaseSchema {
  readonly datasets: Datasets;
  readonly #schema: SqlSchema;
  readonly #readers = new Map<string, Promise<SqlReader>>();
  /** Whose rows are their own, although a query made them. */
  readonly #materialised: Set<string>;

  private constructor(
    relations: Relation[],
    store: string,
    storeOf: StoreOf,
    private readonly behindViews: Map<string, string[]>,
  ) {
    this.datasets = new Datasets(relations, store, storeOf);
    this.#schema = toSqlSchema(relations);
    this.#materialised = new Set(
      relations
        .filter(({ kind }) => kind === 'm')
        .map(({ schema, name }) => tableName(schema, name)),
    );
  }

  static async of(
    relations: Relation[],
    store: string,
    storeOf: StoreOf,
  ): Promise<DatabaseSchema> {
    const behind = await tablesBehindViews(relations);
    return new DatabaseSchema(relations, store, storeOf, behind);
  }

  /** A reader for sessions with this search path. */
  readerFor(searchPath: string[]): Promise<SqlReader> {
    const key = JSON.stringify(searchPath);
    const kept = this.#readers.get(key);
    if (kept) return kept;
    const [oldest] = this.#readers.keys();
    if (this.#readers.size >= KEPT_READERS) this.#readers.delete(oldest);
    const reader = createSqlReader({
      dialect: 'postgres',
      schema: { ...this.#schema, searchPath },
    });
    this.#readers.set(key, reader);
    return reader;
  }

  /** Datasets behind a view; none for what is no view. */
  behindView(table: string): Dataset[] {
    return (this.behindViews.get(table) ?? []).flatMap(
      behind => this.datasets.of(behind) ?? [],
    );
  }

  /**
   * Who writes through a view writes its table, and only one can be meant. To
   * refresh a materialised one is to read its tables.
   */
  written(table: string): Dataset | undefined {
    if (this.#materialised.has(table)) return undefined;
    const [only, ...others] = this.behindView(table);
    return this.datasets.of(table) ?? (others.length === 0 ? only : undefined);
  }
}

async function tablesBehindViews(
  relations: Relation[],
): Promise<Map<string, string[]>> {
  const schema = toSqlSchema(relations);
  const reader = await createSqlReader({ dialect: 'postgres', schema });
  const behind = new Map<string, string[]>();
  for (const { schema: at, name, query, ofExtension } of relations) {
    if (query === null || ofExtension) continue;
    // Large views take a while each, and others want to be served.
    await nextTurn();
    const read = reader.read(`select * from ${quote(at)}.${quote(name)}`);
    if (read.ok) behind.set(tableName(at, name), read.reads);
  }
  return behind;
}
