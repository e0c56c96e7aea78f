import type {
  FileReading,
  MigrationFile,
  MigrationFormat,
} from '../../MigrationFormat';
import { nameOf } from '../paths';
import { forwardFile, leftOutFile } from '../readings';

/** Prefix, version and description as Flyway takes a name apart. */
const VERSIONED = /^([VUB])(\d+(?:[._]\d+)*)(?:__.*)?\.sql$/;
const REPEATABLE = /^R__.*\.sql$/;
/** Callbacks of `flyway undo`; the others are run going forward. */
const UNDO_CALLBACK = /^(?:before|after)(?:Each)?Undo[A-Za-z]*(?:__.*)?\.sql$/;
const CALLBACK =
  /^(?:before|after)(?:Each)?(?:Migrate|Repeatables|Versioned|Clean|Validate|Baseline|Repair|Info|CreateSchema|Connect)[A-Za-z]*(?:__.*)?\.sql$/;

const KINDS = { V: 'versioned', B: 'baseline', U: 'undo' };

/** Flyway, and what names files like it. */
export const flywayFormat: MigrationFormat = {
  id: 'flyway',
  title: 'Flyway',
  recognised:
    'V1__name.sql, R__name.sql, B1__name.sql, callbacks; leaves out U1__name.sql',
  claim(files, { forced }) {
    const claimed = new Map<string, FileReading>();
    if (!forced && !files.some(goesForward)) return claimed;
    for (const file of files) {
      const reading = read(file);
      if (reading) claimed.set(file.path, { ...reading, placeholders: {} });
    }
    return claimed;
  },
};

function goesForward({ path }: MigrationFile): boolean {
  return /^(?:[VB]\d|R__)/.test(nameOf(path)) && path.endsWith('.sql');
}

function read(file: MigrationFile): FileReading | undefined {
  const name = nameOf(file.path);
  const [, prefix, version] = VERSIONED.exec(name) ?? [];
  if (prefix) {
    const as = KINDS[prefix as keyof typeof KINDS];
    if (prefix === 'U') return leftOutFile(file, as);
    const rank = `${version.replaceAll('_', '.')}/${file.path}`;
    return forwardFile(file, as, { rank });
  }
  if (REPEATABLE.test(name)) {
    return forwardFile(file, 'repeatable', { rank: name, turn: 1 });
  }
  if (UNDO_CALLBACK.test(name)) return leftOutFile(file, 'undo callback');
  return CALLBACK.test(name)
    ? forwardFile(file, 'callback', { turn: name.startsWith('after') ? 2 : 0 })
    : undefined;
}
