import { loadModule } from 'libpg-query';
import type { Dialect } from '../dialectReaders';
import { unoptimised } from '../unoptimised';
import { PostgresReader } from './PostgresReader';
import { schemaOf } from './schemaOf';

export async function loadPostgres(): Promise<Dialect> {
  await loadModule();
  return {
    readerOf: PostgresReader.of,
    schemaOf: (files, defaultSchema) =>
      unoptimised(() => schemaOf(files, defaultSchema)),
  };
}
