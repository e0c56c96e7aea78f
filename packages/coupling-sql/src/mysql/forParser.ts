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
  [/\binto\s+(?:outfile|dumpfile)\s+(?:''|\?)/gi, ''],
  [/\binto\s+@`?\w+`?(?:\s*,\s*@`?\w+`?)*(?=[\s;]*$)/i, ''],
  [/\block\s+in\s+share\s+mode\b/gi, ''],
  [
    /\bfor\s+system_time\s+(?:all\b|as\s+of\s+(?:timestamp\s+|transaction\s+)?(?:\w+\s*\([^()]*\)|\S+)|between\s+\S+\s+and\s+\S+|from\s+\S+\s+to\s+\S+)/gi,
    '',
  ],
  [
    /\b(?:year_month|day_(?:hour|minute|second|microsecond)|hour_(?:minute|second|microsecond)|minute_(?:second|microsecond)|second_microsecond)\b/gi,
    'second',
  ],
  [/\b(char\s*\([^()]*?)\s+using\s+\w+\s*\)/gi, '$1)'],
  [/\bnext\s+value\s+for\s+[^\s,)]+/gi, '1'],
  [/\bsounds\s+like\b/gi, '='],
  [/\(_charset\)\s*\?/gi, '?'],
  [/!\s*(?=[\w`])/g, ' not '],
  [/\bmod\b(?!\s*\()/gi, '%'],
  [/\bdistinctrow\b/gi, 'distinct'],
  [/\bseparator\s+\?/gi, "separator ''"],
  // What of it runs reads, unlike EXPLAIN.
  [
    /^(\s*)(?:explain\s+)?analyze\s+(?:format\s*=\s*\w+\s+)?(?=(?:select|with|insert|replace|update|delete)\b)/i,
    '$1',
  ],
  [/^(\s*)do\s/i, '$1select '],
  [/^(\s*)table\s/i, '$1select * from '],
  [/^(\s*drop\s+)tables\b/i, '$1table'],
  [/\bjson_table\s*\(\s*\?\s+(?=fields\b|columns\b)/gi, "json_table ('', '' "],
  [/\?(\s+)(?:fields|columns)(?=\s*\()/gi, "''$1columns"],
  [/(json_table\s*\([^()]*)\bfields(?=\s*\()/gi, '$1columns'],
  [/\b(path|nested)\s+\?/gi, "$1 ''"],
  [/\bwith\s+(?:(?:cascaded|local)\s+)?check\s+option(?=[\s;]*$)/i, ''],
  [/^(\s*)alter\s+(view\s)/i, '$1create or replace $2'],
  [/\brename\s+(?!to\b|as\b|column\b|index\b|key\b)(?=\S+\s*$)/i, 'rename to '],
  [/^(\s*update\s+)(low_priority\s+|ignore\s+)+/i, '$1'],
  [/^(\s*delete\s+)(low_priority\s+|quick\s+|ignore\s+)+/i, '$1'],
  [/^(\s*(?:insert|replace)\s+)(low_priority|delayed|high_priority)\s+/i, '$1'],
];

/** The same in definitions, where literals must be of the right kind. */
const REPAIRS_OF_DEFINITIONS: [RegExp, string][] = [
  [/\bvarcharacter\b/gi, 'varchar'],
  [
    /\b((?:var)?char|(?:tiny|medium|long)?text)(\s*\([^()]*\))?\s+binary\b/gi,
    '$1$2',
  ],
  [/\bwith\s+parser\s+\w+/gi, ''],
  [/\brename\s+(?:index|key)\s/gi, 'rename column '],
  [/\b(?:ignore|replace)\s+(?=(?:as\s+)?(?:select|with)\b)/gi, ''],
  [/\b(\w+)\s*\((?:\s*\?\s*,?)+\)/g, '$1(1)'],
  [/\b(engine|charset|collate)(\s*=\s*)`(\w+)`/gi, '$1$2$3'],
  [/\?/g, "''"],
];
/** `DELETE a.*, b.* FROM`: the stars say nothing. */
const DELETED = /^\s*delete\s+[^;()]*?(?=\bfrom\b)/i;
/** Older servers let GROUP BY sort. */
const GROUPED =
  /\bgroup\s+by\s[^;()]*?(?=\bhaving\b|\border\s+by\b|\blimit\b|\bunion\b|[();]|$)/gi;

/** How MySQL runs a view is nothing that matters here. */
const VIEW_OPTIONS =
  /^(\s*create\s+(?:or\s+replace\s+)?)(?:(?:algorithm|definer)\s*=\s*\S+\s+|sql\s+security\s+\w+\s+)+(?=view\b)/i;
const DEFINITION = /^\s*(?:create(?!\s+(?:or\s+replace\s+)?view)|alter)\b/i;

/** Braces of ODBC around joins, times and functions. */
const ODBC = /\{\s*`?(?:oj|fn|ts|d|t)`?\s([^{}]*)\}/gi;
/**
 * Tables in parentheses, `from (a, b c)`. Blanks stand between words, and
 * nowhere else: a joined view of mysqldump would take forever otherwise.
 */
const TABLE_LIST =
  /(\b(?:from|join)\s*)\((\s*[\w$`.]+(?:\s+[\w$`.]+)*\s*(?:,\s*[\w$`.]+(?:\s+[\w$`.]+)*\s*)+)\)/gi;

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
  found = found
    .replace(DELETED, (list: string) => list.replace(/\s*\.\s*\*/g, ''))
    .replace(GROUPED, clause => clause.replace(/\s+(?:asc|desc)\b/gi, ''));
  return withJoinedTables(
    found
      .replace(ODBC, '$1')
      .replace(
        TABLE_LIST,
        (_, before: string, tables: string) =>
          `${before}${tables.replaceAll(',', ' cross join ')}`,
      ),
  );
}

/** `update a, b set` as `update a cross join b set`. */
function withJoinedTables(text: string): string {
  const update = /^\s*update\s+/i.exec(text)?.[0];
  if (update === undefined) return text;
  let depth = 0;
  let isOver = false;
  const pieces = scan(text).map(({ kind, text: piece }) => {
    // Nothing behind SET is a table of the statement's own.
    isOver ||= depth === 0 && /^set$/i.test(piece);
    if (isOver || kind !== 'other') return piece;
    return piece.replace(/[(),]/g, sign => {
      if (sign === '(') depth += 1;
      if (sign === ')') depth -= 1;
      return sign === ',' && depth === 0 ? ' cross join ' : sign;
    });
  });
  return pieces.join('');
}

/** Keeps the place of what comes after a string of several lines. */
function linesOf(piece: string): string {
  return '\n'.repeat(piece.split('\n').length - 1);
}
