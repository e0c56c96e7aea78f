import {
  readMigrations,
  tellMigrationFiles,
  type MigrationFile,
  type Migrations,
  type NotRead,
  type SqlDialect,
} from '@seams/coupling-sql';
import { answerInWorker } from '@seams/backstage-plugin-coupling-node/workers';
import { toEvidence, type FoundInFile } from './toEvidence';

/**
 * This very file. The main thread imports it for its path, which is right in
 * the sources as in the build and makes the build keep the file.
 */
export const migrationsWorkerFile = __filename;
export const MIGRATIONS_WORKER = 'coupling-migrations';

/** Findings that travel at a time: taking them apart is work, too. */
const PAGE = 100;

/** Whose migrations they are, and how they are meant. */
export interface MigrationsMeant {
  service: string;
  store: string;
  dialect: SqlDialect;
  defaultSchema?: string;
  /** ISO 8601. */
  observedAt: string;
}

/** A statement that says nothing, and why. */
export interface UnreadInFile {
  path: string;
  line: number;
  reason: string;
}

/** What the main thread asks, in this order; files travel one at a time. */
export type MigrationsQuestion =
  | { type: 'begin'; meant: MigrationsMeant }
  | { type: 'file'; file: MigrationFile }
  | { type: 'read' }
  | { type: 'next' };

export type Finding = FoundInFile | UnreadInFile;

export interface MigrationsAnswer {
  /** To `read`: how the files were read, in sentences. */
  told: string[];
  /** To `next`: the next findings; none at the end. */
  page: Finding[];
}

let meant: MigrationsMeant;
let files: MigrationFile[] = [];
let left: Finding[] = [];

answerInWorker<MigrationsQuestion, MigrationsAnswer>(
  MIGRATIONS_WORKER,
  async question => {
    switch (question.type) {
      case 'begin':
        meant = question.meant;
        files = [];
        break;
      case 'file':
        files.push(question.file);
        break;
      case 'read': {
        const { dialect, defaultSchema } = meant;
        const read = await readMigrations({ dialect, files, defaultSchema });
        const certain = read.statements.filter(({ doubt }) => !doubt);
        left = [...toEvidence(certain, meant), ...unreadIn(read)];
        return { told: tellMigrationFiles(read.files), page: [] };
      }
      default:
        return { told: [], page: left.splice(0, PAGE) };
    }
    return { told: [], page: [] };
  },
);

function* unreadIn({ statements, notRead }: Migrations): Generator<Finding> {
  for (const one of notRead) {
    const { path, line } = one;
    yield { path, line, reason: reasonOf(one) };
  }
  for (const { path, line, access, doubt } of statements) {
    if (doubt) {
      const tools = doubt.map(({ title }) => title).join(' or ');
      const reason = `whether it is run depends on whether it is for ${tools}`;
      yield { path, line, reason };
      continue;
    }
    if (!access.ok && access.reason !== 'empty') {
      const reason = `statement cannot be read: ${access.reason}`;
      yield { path, line, reason };
    }
    if (access.ok && access.unread) {
      const reason = 'runs or defines code whose statements are not read';
      yield { path, line, reason };
    }
  }
}

function reasonOf(notRead: NotRead): string {
  switch (notRead.cause) {
    case 'placeholder':
      return `statement holds \${${notRead.name}}, whose value is not known`;
    default:
      return 'the migration tool runs a program here';
  }
}
