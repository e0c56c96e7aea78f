import { init } from '@guanmingchiu/sqlparser-ts';
import type { Dialect } from '../dialect';
import { MysqlReader } from './MysqlReader';
import { schemaOf } from './schemaOf';
import { split } from './split';

export async function loadMysql(): Promise<Dialect> {
  await init();
  return {
    readerOf: MysqlReader.of,
    schemaOf: (ddl, defaultSchema) => schemaOf(split(ddl), defaultSchema),
  };
}
