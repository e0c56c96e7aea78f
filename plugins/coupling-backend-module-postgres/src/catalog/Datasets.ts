import type { Dataset } from '@seams/coupling-core';
import type { Relation } from './relations';
import { tableName } from '@seams/coupling-sql';

/** A database on a server, as foreign servers name it. */
export interface RemoteDatabase {
  host: string;
  port: string;
  database: string;
}

/** The store of a database that is collected too. */
export type StoreOf = (remote: RemoteDatabase) => string | undefined;

/** Which dataset a table is. */
export class Datasets {
  readonly #datasets = new Map<string, Dataset | undefined>();

  constructor(relations: Relation[], store: string, storeOf: StoreOf) {
    for (const relation of relations) {
      this.#datasets.set(
        tableName(relation.schema, relation.name),
        datasetOf(relation, store, storeOf),
      );
    }
  }

  /** Whether the database has a table or view of the name. */
  has(table: string): boolean {
    return this.#datasets.has(table);
  }

  /**
   * The dataset that a table is a part of; undefined for views, for tables of
   * extensions and for what the database does not have.
   */
  of(table: string): Dataset | undefined {
    return this.#datasets.get(table);
  }
}

function datasetOf(
  relation: Relation,
  store: string,
  storeOf: StoreOf,
): Dataset | undefined {
  if (relation.ofExtension || relation.query !== null) return undefined;
  if (relation.kind === 'f') {
    return remoteDataset(relation, storeOf) ?? named(relation, store);
  }
  const { rootSchema, rootName } = relation;
  return rootSchema !== null && rootName !== null
    ? { store, name: tableName(rootSchema, rootName) }
    : named(relation, store);
}

function named({ schema, name }: Relation, store: string): Dataset {
  return { store, name: tableName(schema, name) };
}

/** A foreign table is the table that it stands for, if that one is known. */
function remoteDataset(
  relation: Relation,
  storeOf: StoreOf,
): Dataset | undefined {
  const server = optionsOf(relation.serverOptions);
  const table = optionsOf(relation.tableOptions);
  const store = storeOf({
    host: server.get('host') ?? 'localhost',
    port: server.get('port') ?? '5432',
    database: server.get('dbname') ?? '',
  });
  if (!store) return undefined;
  const schema = table.get('schema_name') ?? relation.schema;
  return {
    store,
    name: tableName(schema, table.get('table_name') ?? relation.name),
  };
}

function optionsOf(options: string[] | null): Map<string, string> {
  return new Map(
    (options ?? []).map(option => {
      const at = option.indexOf('=');
      return [option.slice(0, at), option.slice(at + 1)];
    }),
  );
}
