/** What a statement that the parser does not know does to tables. */
export interface PlainAccess {
  reads?: Name[];
  writes?: Name[];
  ddl?: Name[];
  /** A database that is dropped. */
  schema?: string;
  /** It runs or holds statements that are not read. */
  unread?: 'code';
}

/** The parts of a name, `['shop', 'orders']`. */
export type Name = string[];

const PART = '(?:`(?:[^`]|``)+`|[\\w$\\u0080-\\uffff]+)';
const NAME = `(${PART}(?:\\s*\\.\\s*${PART})?)`;

type Rule = [pattern: RegExp, access: (name: Name) => PlainAccess];

const NOTHING = (): PlainAccess => ({});
const CODE = (): PlainAccess => ({ unread: 'code' });
const rule = (pattern: string, access: Rule[1]): Rule => [
  new RegExp(`^\\s*${pattern}`, 'i'),
  access,
];

/** The first that fits holds; NAME is handed over. */
const RULES: Rule[] = [
  rule('(?:call|execute|prepare|begin\\s+not\\s+atomic)\\b', CODE),
  rule(
    'create\\s[\\s\\S]*?\\btrigger\\b[\\s\\S]*?\\bon\\s+' +
      `${NAME}\\s+for\\s+each\\s+row\\b`,
    name => ({ ddl: [name], unread: 'code' }),
  ),
  rule(
    '(?:create|alter)\\s+(?:or\\s+replace\\s+)?(?:definer\\s*=\\s*\\S+\\s+)?(?:aggregate\\s+)?(?:procedure|function|event|package)\\b',
    CODE,
  ),
  rule(
    `load\\s+(?:data|xml)\\b[\\s\\S]*?\\binto\\s+table\\s+${NAME}`,
    name => ({
      writes: [name],
    }),
  ),
  rule(`handler\\s+${NAME}\\s+open\\b`, name => ({ reads: [name] })),
  // Only a grant on one table says something of it.
  rule(
    `(?:grant|revoke)\\b[^*]*?\\bon\\s+(?:table\\s+)?(?!function\\b|procedure\\b|package\\b)${NAME}\\s+(?:to|from)\\b`,
    name => ({ ddl: [name] }),
  ),
  rule(
    `drop\\s+index\\s+(?:if\\s+exists\\s+)?${PART}\\s+on\\s+${NAME}`,
    name => ({ ddl: [name] }),
  ),
  rule(
    `drop\\s+(?:database|schema)\\s+(?:if\\s+exists\\s+)?${NAME}`,
    ([schema]) => ({ schema }),
  ),
  rule(
    '(?:analyze\\s+(?:local\\s+|no_write_to_binlog\\s+)?table|binlog|cache\\s+index|change|check|checksum|clone|deallocate|flush|get\\s+(?:current\\s+|stacked\\s+)?diagnostics|grant|handler|help|import\\s+table|install|kill|load\\s+index|lock|optimize|purge|repair|reset|resignal|restart|revoke|set\\s+(?:default\\s+role|password|role)|show|shutdown|signal|start\\s+(?:replica|slave)|stop|uninstall|unlock|xa)\\b',
    NOTHING,
  ),
  rule(
    '(?:(?:create|alter|drop)\\s+(?:or\\s+replace\\s+)?(?:database|event|function|(?:public\\s+)?synonym|logfile|package|procedure|resource|role|schema|sequence|server|spatial|system_user|tablespace|trigger|undo|user)|rename\\s+(?:user|system_user)|desc|describe)\\b',
    NOTHING,
  ),
];

/** For what the parser does not know of definitions. */
const DEFINITIONS: Rule[] = [
  rule(
    `(?:alter\\s+(?:online\\s+)?(?:ignore\\s+)?|create\\s+(?:or\\s+replace\\s+)?)table\\s+(?:if\\s+(?:not\\s+)?exists\\s+)?${NAME}`,
    name => ({ ddl: [name] }),
  ),
];
/** There would be more to say of such a definition. */
const SAYS_MORE =
  /\b(?:as|exchange|like|references|rename|select|temporary)\b/i;

/**
 * What a statement does that MySQL's grammar of statements on rows does not
 * have, and the parser neither.
 *
 * @param text - without comments, and with empty strings
 */
export function readPlainly(text: string): PlainAccess | undefined {
  return applied(RULES, text);
}

/** A definition that the parser failed on, when its table is all there is. */
export function readDefinitionPlainly(text: string): PlainAccess | undefined {
  return SAYS_MORE.test(text) ? undefined : applied(DEFINITIONS, text);
}

function applied(rules: Rule[], text: string): PlainAccess | undefined {
  for (const [pattern, access] of rules) {
    const found = pattern.exec(text);
    if (found) return access(partsOf(found[1] ?? ''));
  }
  return undefined;
}

function partsOf(name: string): Name {
  return (name.match(/`(?:[^`]|``)+`|[\w$\u0080-\uffff]+/g) ?? []).map(part =>
    part.startsWith('`') ? part.slice(1, -1).replaceAll('``', '`') : part,
  );
}
