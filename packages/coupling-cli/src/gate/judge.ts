import { normaliseEntityRef, type OwnershipFile } from '@seams/coupling-core';
import { readMigrations, type SqlDialect } from '@seams/coupling-sql';
import type { Io } from '../io';
import { UnusableInput } from '../UnusableInput';
import { readBaseline, withBaseline } from './baseline';
import { changedFiles } from './changedFiles';
import { judgeChange } from './judgeChange';
import { Ownership } from './Ownership';
import { readOwnership } from './readOwnership';
import { readSqlFiles, type SqlFiles } from './readSqlFiles';
import type { Report } from './Report';
import { storeOf } from './storeOf';
import { toReport } from './toReport';

/** What to judge, as asked for on the command line. */
export interface Judged {
  service: string;
  migrations: string[];
  against: string;
  store?: string;
  since?: string;
  dialect: SqlDialect;
  defaultSchema?: string;
  migrationTool?: string;
  placeholder?: Record<string, string>;
  encoding?: string;
  allowUnknown?: boolean;
  baseline?: string;
}

const DAY_MS = 86_400_000;
const OLD_DAYS = 30;

/** Reads all that is asked for and judges it. */
export async function judge(options: Judged, io: Io): Promise<Report> {
  const { against, since, allowUnknown = false } = options;
  const here = io.workingDirectory;
  const service = normaliseEntityRef(options.service, 'component');
  const file = await readOwnership(against, io);
  const ownership = new Ownership(file);
  const store = storeOf(service, options.store, ownership);
  const sql = await readSqlFiles(options.migrations, here, options.encoding);
  warnOfAge(file, against, io);
  const all = [...sql.files, ...sql.unreadable].map(({ path }) => path);
  const judged = new Set(
    since === undefined ? all : await changedFiles(all, since, here),
  );
  const isJudged = (path: string) => judged.has(path);
  const migrations = await readAll(sql, options);
  const verdict = judgeChange({
    ...{ service, store, ownership, migrations, isJudged },
    today: io.now().toISOString().slice(0, 'yyyy-mm-dd'.length),
  });
  const unread = [...sql.unreadable, ...migrations.notRead];
  const report = toReport(verdict, {
    migrations,
    files: migrations.files.filter(({ path }) => isJudged(path)),
    unread: unread.filter(({ path }) => isJudged(path)),
    allowsUnknown: allowUnknown,
    programs: sql.programs,
  });
  if (options.baseline === undefined) return report;
  return withBaseline(
    report,
    await readBaseline(options.baseline, service, here),
    { there: new Set(all), judged },
  );
}

async function readAll({ files, unreadable }: SqlFiles, options: Judged) {
  const { dialect, defaultSchema, migrationTool, placeholder } = options;
  const migrations = await readMigrations({
    ...{ dialect, files, defaultSchema },
    tool: migrationTool,
    placeholders: placeholder,
  });
  const { statements, notRead } = migrations;
  if (statements.length + notRead.length + unreadable.length === 0) {
    // What was not there to be judged must not be green.
    throw new UnusableInput(
      `${options.migrations.join(', ')}: no statements in the ${
        migrations.files.length
      } .sql files that go forward`,
    );
  }
  return migrations;
}

/** Who owns what may have changed since. */
function warnOfAge({ assessedAt }: OwnershipFile, against: string, io: Io) {
  const days = (io.now().getTime() - Date.parse(assessedAt)) / DAY_MS;
  if (days <= OLD_DAYS) return;
  io.stderr.write(
    `coupling: ${against} tells who owned what ${Math.floor(
      days,
    )} days ago; get a newer one from Backstage or \`coupling ownership\`
`,
  );
}
