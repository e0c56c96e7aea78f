import { scan, withVersionComments } from './scan';

/** What digests and MySQL have that the parser does not, outside of literals. */
const REPAIRS: [RegExp, string][] = [
  // Digests put blanks around the dots of names, and shorten lists.
  [/` \. `/g, '`.`'],
  [/\?, \.\.\./g, '?'],
  [/\(\.\.\.\)/g, '(?)'],
  [/@@`(\w+)`/g, '@@$1'],
  [/@\?/g, '@a'],
  [/\bSQL_TSI_(\w+)/gi, '$1'],
  [/\binterval \?/gi, 'interval 1'],
  [/\bwith\s+rollup\b/gi, ''],
  [/\binto\s+(?:outfile|dumpfile)\s+''/gi, ''],
  [/^(\s*update\s+)(low_priority\s+|ignore\s+)+/i, '$1'],
  [/^(\s*delete\s+)(low_priority\s+|quick\s+|ignore\s+)+/i, '$1'],
  [/^(\s*(?:insert|replace)\s+)(low_priority|delayed|high_priority)\s+/i, '$1'],
];

/** The same in definitions, where literals must be of the right kind. */
const REPAIRS_OF_DEFINITIONS: [RegExp, string][] = [
  [/\bvarcharacter\b/gi, 'varchar'],
  [/\b(\w+)\s*\((?:\s*\?\s*,?)+\)/g, '$1(1)'],
  [/\b(engine|charset|collate)(\s*=\s*)`(\w+)`/gi, '$1$2$3'],
  [/\?/g, "''"],
];
/** How MySQL runs a view is nothing that matters here. */
const VIEW_OPTIONS =
  /^(\s*create\s+(?:or\s+replace\s+)?)(?:(?:algorithm|definer)\s*=\s*\S+\s+|sql\s+security\s+\w+\s+)+(?=view\b)/i;
const DEFINITION = /^\s*(?:create(?!\s+(?:or\s+replace\s+)?view)|alter)\b/i;

/** Tables of `update a, b set`, as far as no parentheses are among them. */
const TABLES_OF_UPDATE = /^(\s*update\s+)([^()]*?)(\s+set\s)/i;

/**
 * The text as the parser can take it: no comments, empty strings for all
 * strings, and nothing of MySQL that it does not know.
 */
export function forParser(text: string): string {
  let found = '';
  for (const { kind, text: piece } of scan(withVersionComments(text))) {
    if (kind === 'comment') found += piece.replace(/[^\n]/g, ' ');
    else found += kind === 'string' ? `''${linesOf(piece)}` : piece;
  }
  found = found.replace(VIEW_OPTIONS, '$1');
  const repairs = DEFINITION.test(found)
    ? [...REPAIRS, ...REPAIRS_OF_DEFINITIONS]
    : REPAIRS;
  for (const [wrong, right] of repairs) found = found.replace(wrong, right);
  return found.replace(
    TABLES_OF_UPDATE,
    (_, update: string, tables: string, set: string) =>
      `${update}${tables.replaceAll(',', ' cross join ')}${set}`,
  );
}

/** Keeps the place of what comes after a string of several lines. */
function linesOf(piece: string): string {
  return '\n'.repeat(piece.split('\n').length - 1);
}
