import type {
  FileReading,
  MigrationFile,
  MigrationFormat,
} from '../../MigrationFormat';
import { byFolder, nameOf } from '../paths';
import { forwardFile } from '../readings';

/** `name.sql h1:…`, one line a file that Atlas runs. */
const LISTED = /^(\S.*\.sql) h1:/;
const DELIMITER = /^-- atlas:delimiter[ \t]+(\S+)[ \t]*\r?$/m;

/**
 * Atlas, which runs all that its atlas.sum lists, whatever the names: a down
 * file in such a list goes forward.
 */
export const atlasFormat: MigrationFormat = {
  id: 'atlas',
  title: 'Atlas',
  recognised: 'the files that atlas.sum lists; has nothing that goes back',
  claim(files, { dialect, forced }) {
    const claimed = new Map<string, FileReading>();
    for (const inFolder of byFolder(files).values()) {
      const listed = listedIn(inFolder);
      for (const file of inFolder) {
        const name = nameOf(file.path);
        if (!name.endsWith('.sql') || !(forced || listed.has(name))) continue;
        const forward = withDelimiter(file.text, dialect === 'mysql');
        claimed.set(file.path, { ...forwardFile(file, 'migration'), forward });
      }
    }
    return claimed;
  },
};

function listedIn(files: MigrationFile[]): Set<string> {
  const sum = files.find(({ path }) => nameOf(path) === 'atlas.sum');
  const lines = sum?.text.split('\n') ?? [];
  return new Set(lines.flatMap(line => LISTED.exec(line)?.[1] ?? []));
}

/** In the words of the client of MySQL; PostgreSQL's parser needs none. */
function withDelimiter(text: string, isMysql: boolean): string {
  if (!isMysql) return text;
  return text.replace(DELIMITER, (_, delimiter) => `DELIMITER ${delimiter}`);
}
