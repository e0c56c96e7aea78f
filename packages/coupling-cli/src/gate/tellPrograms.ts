import { counted } from './counted';

/**
 * What stands beside SQL and was not read, like `not read, as it is not SQL:
 * 2 files (.java, .xml)`; nothing when there is none.
 */
export function tellPrograms(programs: string[]): string[] {
  if (programs.length === 0) return [];
  const kinds = new Set(
    programs.map(path => path.slice(path.lastIndexOf('.')).toLowerCase()),
  );
  const files = counted(programs.length, 'file');
  return [
    `not read, as it is not SQL: ${files} (${[...kinds].sort().join(', ')})`,
  ];
}
