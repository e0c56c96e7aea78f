import { loadModule } from 'libpg-query';
import type { Dialect } from '../dialect';
import { unoptimised } from '../unoptimised';
import { PostgresReader } from './PostgresReader';
import { schemaOf } from './schemaOf';
import { split } from './split';

export async function loadPostgres(): Promise<Dialect> {
  await loadModule();
  return {
    readerOf: PostgresReader.of,
    schemaOf: (ddl, defaultSchema) =>
      unoptimised(() => schemaOf(split(ddl), defaultSchema)),
  };
}
