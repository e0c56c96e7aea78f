import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { formats } from '.';
import type { SqlDialect } from '../../sqlReader';
import { readMigrations } from '../readMigrations';
import type { MigrationFile } from '../MigrationFormat';

const FIXTURES = join(__dirname, '../../../fixtures/migrations');

/**
 * In the fixtures, `ordering.gone` is what a tool does not run going forward,
 * and `ordering.trap` what only looks like that.
 */
function filesOf(id: string): MigrationFile[] {
  const top = join(FIXTURES, id);
  return readdirSync(top, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
    .map(path => ({
      path: relative(top, path).split(sep).join('/'),
      text: readFileSync(path, 'utf8'),
    }));
}

/** Which nobody can tell from their files alone. */
const NAMED = new Set(['refinery', 'rollback-files']);

async function read(id: string, dialect: SqlDialect = 'postgres') {
  const files = filesOf(id);
  const found = await readMigrations({
    ...{ dialect, files },
    tool: NAMED.has(id) ? id : undefined,
  });
  const tables = found.statements.flatMap(({ access }) =>
    access.ok ? [...access.ddl, ...access.writes, ...access.reads] : ['?'],
  );
  const wanted = files
    .filter(({ path }) => path.endsWith('.sql'))
    .map(({ text }) => text.split(/update ordering\.trap/i).length - 1)
    .reduce((sum, count) => sum + count, 0);
  const claimed = found.files.filter(({ tool }) => tool);
  return {
    ...found,
    tables,
    traps: tables.filter(table => table === 'ordering.trap').length,
    wanted,
    tools: [...new Set(claimed.map(({ tool }) => tool?.id))],
    leftOut: found.files.flatMap(({ leftOut }) =>
      leftOut.map(
        ({ path, line, as, statements }) =>
          `${path}:${line} ${as} ${statements}`,
      ),
    ),
  };
}

describe('formats of migrations', () => {
  it('each have a project to be tried on', () => {
    expect(readdirSync(FIXTURES).sort()).toEqual(
      formats.map(({ id }) => id).sort(),
    );
  });

  it.each<[id: string, leftOut: string[]]>([
    [
      'flyway',
      ['afterUndo.sql:1 undo callback 1', 'U1__invoices.sql:1 undo 1'],
    ],
    [
      'golang-migrate',
      [
        '000001_invoices.down.sql:1 down 1',
        '000002_drop_down.down.sql:1 down 1',
      ],
    ],
    ['db-migrate', ['sqls/20260101000000-invoices-down.sql:1 down 1']],
    ['postgrator', ['001.undo.invoices.sql:1 undo 1']],
    ['up-down-files', ['20260101-invoices.down.sql:1 down 1']],
    ['up-down-folders', ['down/0001_drop_invoices.sql:1 down 1']],
    ['slonik', ['down/2026-01-01T00-00-00.invoices.sql:1 down 1']],
    ['diesel', ['2026-01-01-000000_invoices/down.sql:1 down 1']],
    ['prisma', ['20260101000000_invoices/down.sql:1 down 1']],
    ['yoyo', ['0001.invoices.rollback.sql:1 rollback 1']],
    [
      'sqitch',
      ['revert/invoices.sql:1 revert 1', 'verify/invoices.sql:1 verify 1'],
    ],
    ['goose', ['00001_invoices.sql:9 down 1']],
    ['dbmate', ['20260101000000_invoices.sql:4 down 1']],
    ['sql-migrate', ['1_invoices.sql:3 down 1', '4_only_down.sql:1 down 1']],
    ['node-pg-migrate', ['1700000000001_invoices.sql:4 down 1']],
    ['tern', ['001_invoices.sql:3 down 1']],
    ['play', ['default/1.sql:7 downs 1']],
    ['mybatis', ['20260101000000_invoices.sql:5 undo 1']],
    ['shmig', ['1485643154-invoices.sql:6 down 3']],
    ['rambler', ['01_invoices.sql:3 down 1']],
    ['pogo', ['20260101_01_abcde-invoices.sql:7 rollback 1']],
    [
      'liquibase',
      [
        'changelog.sql:7 rollback 1',
        'changelog.sql:10 of other databases 1',
        'changelog.sql:17 ignored 1',
        'changelog.sql:21 ignored 1',
        'changelog.sql:25 rollback 1',
      ],
    ],
    ['alembic', ['both.sql:3 downgrade 1']],
    ['refinery', []],
    [
      'rollback-files',
      [
        '001_invoices_rollback.sql:1 rollback 1',
        'rollback/001_invoices.sql:1 rollback 1',
      ],
    ],
    ['ef-core', []],
    ['drizzle', []],
    ['django', []],
    ['atlas', []],
    ['rails', []],
    ['supabase', []],
  ])('reads %s as the tool does', async (id, leftOut) => {
    const found = await read(id);
    expect(found.tools).toEqual([id]);
    expect(found.leftOut).toEqual(leftOut);
    expect(found.tables).not.toContain('ordering.gone');
    expect(found.tables).toContain(
      id === 'flyway' ? 'billing.totals' : 'billing.invoice',
    );
    expect(found.traps).toBe(found.wanted);
    expect(found.tables).not.toContain('?');
    expect(found.statements.filter(({ doubt }) => doubt)).toEqual([]);
  });
});
