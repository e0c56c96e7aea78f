import type {
  FileReading,
  MigrationFile,
  MigrationFormat,
} from '../../MigrationFormat';
import { folderOf, nameOf } from '../paths';
import { forwardFile, leftOutFile } from '../readings';

/** Prefix, version and description as Flyway takes a name apart. */
const VERSIONED = /^([VUB])(\d+(?:[._]\d+)*)(?:__.*)?\.sql$/;
const REPEATABLE = /^R__.*\.sql$/;
/** Callbacks of `flyway undo`; the others are run going forward. */
const UNDO_CALLBACK = /^(?:before|after)(?:Each)?Undo[A-Za-z]*(?:__.*)?\.sql$/;
const CALLBACK =
  /^(?:before|after)(?:Each)?(?:Migrate|Repeatables|Versioned|Clean|Validate|Baseline|Repair|Info|CreateSchema|Connect)[A-Za-z]*(?:__.*)?\.sql$/;

const KINDS = { V: 'versioned', B: 'baseline', U: 'undo' };

/**
 * Flyway, and what names files like it. An undo file is one only beside the
 * version it takes back: to Refinery, `U` is a version that may come late, and
 * goes forward.
 */
export const flywayFormat: MigrationFormat = {
  id: 'flyway',
  title: 'Flyway',
  recognised:
    'V1__name.sql, R__name.sql, B1__name.sql, callbacks; leaves out U1__name.sql beside its V1__name.sql',
  claim(files, { forced }) {
    const claimed = new Map<string, FileReading>();
    const versions = foldersOfVersions(files);
    if (versions.size === 0 && !forced && !files.some(isRepeatable)) {
      return claimed;
    }
    for (const file of files) {
      const reading = read(file, version =>
        forced
          ? true
          : (versions.get(version) ?? []).some(folder =>
              isNear(folder, folderOf(file.path)),
            ),
      );
      if (reading) claimed.set(file.path, { ...reading, placeholders: {} });
    }
    return claimed;
  },
};

function read(
  file: MigrationFile,
  hasVersion: (version: string) => boolean,
): FileReading | undefined {
  const name = nameOf(file.path);
  const [, prefix, version] = VERSIONED.exec(name) ?? [];
  if (prefix) {
    const as = KINDS[prefix as keyof typeof KINDS];
    if (prefix === 'U' && hasVersion(normal(version))) {
      return leftOutFile(file, as);
    }
    const rank = `${version.replaceAll('_', '.')}/${file.path}`;
    return forwardFile(file, as, { rank });
  }
  if (isRepeatable(file)) {
    return forwardFile(file, 'repeatable', { rank: name, turn: 1 });
  }
  if (UNDO_CALLBACK.test(name)) return leftOutFile(file, 'undo callback');
  return CALLBACK.test(name)
    ? forwardFile(file, 'callback', { turn: name.startsWith('after') ? 2 : 0 })
    : undefined;
}

function isRepeatable({ path }: MigrationFile): boolean {
  return REPEATABLE.test(nameOf(path));
}

/** Where each version that goes forward is. */
function foldersOfVersions(files: readonly MigrationFile[]) {
  const folders = new Map<string, string[]>();
  for (const { path } of files) {
    const [, prefix, version] = VERSIONED.exec(nameOf(path)) ?? [];
    if (prefix !== 'V') continue;
    const key = normal(version);
    folders.set(key, [...(folders.get(key) ?? []), folderOf(path)]);
  }
  return folders;
}

/** 1_2, 01.2 and 1.2.0 are one version. */
function normal(version: string): string {
  return version
    .split(/[._]/)
    .map(part => part.replace(/^0+(?=\d)/, ''))
    .join('.')
    .replace(/(?:\.0)+$/, '');
}

/** In one folder, one inside the other, or side by side. */
function isNear(one: string, other: string): boolean {
  return (
    one === other ||
    folderOf(one) === folderOf(other) ||
    `${one}/`.startsWith(`${other}/`) ||
    `${other}/`.startsWith(`${one}/`)
  );
}
