import type { FileReading, MigrationFormat } from '../../MigrationFormat';
import { blanked, forwardFile } from '../readings';

const HISTORY = /__EFMigrationsHistory|__ef_migrations_history/;

/**
 * What an idempotent script wraps each statement in. Only a condition about the
 * history or the schemas of the database is passed over: any other would be
 * read by the script, too.
 */
const CONDITION =
  'IF (?:NOT )?EXISTS\\s?\\(SELECT 1 FROM (?:(?:"?\\w+"?\\.)?"?(?:__EFMigrationsHistory|__ef_migrations_history)"?|`__EFMigrationsHistory`|pg_namespace) WHERE \\S+ = \'[^\'\\n]*\'\\) THEN';
const WRAPPERS = [
  [`DO \\$EF\\$\\s+BEGIN\\s+${CONDITION}`, `END IF;\\s+END \\$EF\\$;`],
  [
    `DROP PROCEDURE IF EXISTS MigrationsScript;\\s+DELIMITER //\\s+CREATE PROCEDURE MigrationsScript\\(\\)\\s+BEGIN\\s+${CONDITION}`,
    `END IF;\\s+END //\\s+DELIMITER ;\\s+CALL MigrationsScript\\(\\);\\s+DROP PROCEDURE MigrationsScript;`,
  ],
].map(([open, close]) => new RegExp(`(${open})([\\s\\S]*?)(${close})`, 'g'));

/** What `dotnet ef migrations script` writes, also with `--idempotent`. */
export const efCoreFormat: MigrationFormat = {
  id: 'ef-core',
  title: 'EF Core',
  recognised:
    'a script that keeps __EFMigrationsHistory; statements in its IF NOT EXISTS are read',
  claim(files, { forced }) {
    const claimed = new Map<string, FileReading>();
    for (const file of files) {
      if (!forced && !HISTORY.test(file.text)) continue;
      const forward = WRAPPERS.reduce(unwrapped, file.text);
      claimed.set(file.path, { ...forwardFile(file, 'script'), forward });
    }
    return claimed;
  },
};

function unwrapped(text: string, wrapper: RegExp): string {
  const ranges = [...text.matchAll(wrapper)].flatMap(match => {
    const [all, open, , close] = match;
    const end = match.index + all.length;
    return [
      { start: match.index, end: match.index + open.length },
      { start: end - close.length, end },
    ];
  });
  return blanked(text, ranges);
}
