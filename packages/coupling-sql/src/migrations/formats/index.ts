import type { MigrationFormat } from '../MigrationFormat';
import { alembicFormat } from './alembic/format';
import { atlasFormat } from './atlas/format';
import { dbMigrateFormat } from './db-migrate/format';
import { dbmateFormat } from './dbmate/format';
import { dieselFormat } from './diesel/format';
import { djangoFormat } from './django/format';
import { drizzleFormat } from './drizzle/format';
import { efCoreFormat } from './ef-core/format';
import { flywayFormat } from './flyway/format';
import { golangMigrateFormat } from './golang-migrate/format';
import { gooseFormat } from './goose/format';
import { liquibaseFormat } from './liquibase/format';
import { mybatisFormat } from './mybatis/format';
import { nodePgMigrateFormat } from './node-pg-migrate/format';
import { playFormat } from './play/format';
import { pogoFormat } from './pogo/format';
import { postgratorFormat } from './postgrator/format';
import { prismaFormat } from './prisma/format';
import { railsFormat } from './rails/format';
import { ramblerFormat } from './rambler/format';
import { refineryFormat } from './refinery/format';
import { rollbackFilesFormat } from './rollback-files/format';
import { shmigFormat } from './shmig/format';
import { slonikFormat } from './slonik/format';
import { sqitchFormat } from './sqitch/format';
import { sqlMigrateFormat } from './sql-migrate/format';
import { supabaseFormat } from './supabase/format';
import { ternFormat } from './tern/format';
import { upDownFilesFormat } from './up-down-files/format';
import { upDownFoldersFormat } from './up-down-folders/format';
import { yoyoFormat } from './yoyo/format';

/**
 * The registry. Where several read a file in the same way, it is the first of
 * them that is named.
 */
export const formats: readonly MigrationFormat[] = [
  liquibaseFormat,
  flywayFormat,
  refineryFormat,
  gooseFormat,
  dbmateFormat,
  sqlMigrateFormat,
  nodePgMigrateFormat,
  ternFormat,
  playFormat,
  mybatisFormat,
  shmigFormat,
  ramblerFormat,
  pogoFormat,
  sqitchFormat,
  prismaFormat,
  dieselFormat,
  golangMigrateFormat,
  dbMigrateFormat,
  postgratorFormat,
  yoyoFormat,
  upDownFoldersFormat,
  slonikFormat,
  upDownFilesFormat,
  rollbackFilesFormat,
  atlasFormat,
  drizzleFormat,
  efCoreFormat,
  alembicFormat,
  djangoFormat,
  railsFormat,
  supabaseFormat,
];
