import type { MigrationFileRead } from './Migrations';

/**
 * How files were read, a sentence for each migration tool, like `read as
 * golang-migrate: 14 up; 14 down left out (20 statements)`.
 *
 * @public
 */
export function tellMigrationFiles(files: MigrationFileRead[]): string[] {
  const titles = [...new Set(files.map(({ tool }) => tool?.title))].sort();
  return titles.map(title => {
    const own = files.filter(({ tool }) => tool?.title === title);
    const parts = own.flatMap(({ leftOut }) => leftOut);
    const forward = counts(own.flatMap(({ as }) => as ?? []));
    const out = counts(parts.map(({ as }) => as));
    const statements = parts.reduce((sum, one) => sum + one.statements, 0);
    const name = title ? `read as ${title}` : 'read as SQL of no known tool';
    return `${name}: ${forward || 'nothing forward'}${
      out &&
      `; ${out} left out (${
        statements === 1 ? '1 statement' : `${statements} statements`
      })`
    }`;
  });
}

/** Like `3 versioned, 1 repeatable`. */
function counts(words: string[]): string {
  const found = new Map<string, number>();
  for (const word of words) found.set(word, (found.get(word) ?? 0) + 1);
  return [...found].map(([word, count]) => `${count} ${word}`).join(', ');
}
