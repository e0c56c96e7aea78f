import { init } from '@guanmingchiu/sqlparser-ts';
import type { Dialect } from '../dialectReaders';
import { MysqlReader } from './MysqlReader';
import { schemaOf } from './schemaOf';

export async function loadMysql(): Promise<Dialect> {
  await init();
  return {
    readerOf: MysqlReader.of,
    schemaOf,
  };
}
