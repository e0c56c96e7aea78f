import type { NotFollowed } from '../statementAccess';

/** What a statement that the parser does not know does to tables. */
export interface PlainAccess {
  reads?: Name[];
  writes?: Name[];
  ddl?: Name[];
  /** A database that is dropped. */
  schema?: string;
  /** What is no table, and made, changed or dropped. */
  objects?: { kind: string; name: Name; isNew?: true }[];
  /** It runs or holds statements that are not read. */
  unread?: NotFollowed;
}

/** The parts of a name, `['shop', 'orders']`. */
export type Name = string[];

const PART = '(?:`(?:[^`]|``)+`|[\\w$\\u0080-\\uffff]+)';
const NAME = `(${PART}(?:\\s*\\.\\s*${PART})?)`;

type Rule = [pattern: RegExp, access: (name: Name, other: Name) => PlainAccess];

const NOTHING = (): PlainAccess => ({});
const CODE = (): PlainAccess => ({ unread: { cause: 'body' } });
const ELSEWHERE = (): PlainAccess => ({ unread: { cause: 'elsewhere' } });
const EVERYTHING = (): PlainAccess => ({ unread: { cause: 'database' } });
const object =
  (kind: string) =>
  (name: Name): PlainAccess => ({
    objects: [{ kind, name }],
  });
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
    name => ({ ddl: [name], unread: { cause: 'body' } }),
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
  rule(
    '(?:grant|revoke)\\b[\\s\\S]*?\\bon\\s+(?:table\\s+)?\\*\\s*\\.\\s*\\*',
    EVERYTHING,
  ),
  rule(
    `(?:grant|revoke)\\b[\\s\\S]*?\\bon\\s+(?:table\\s+)?(${PART})\\s*\\.\\s*\\*`,
    ([schema]) => ({ schema }),
  ),
  rule(
    `(?:grant|revoke)\\b[\\s\\S]*?\\bon\\s+(?:function|procedure|package)\\s+${NAME}`,
    object('function'),
  ),
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
  rule(`alter\\s+(?:database|schema)\\s+${NAME}`, ([schema]) => ({ schema })),
  rule(
    `create\\s+(?:or\\s+replace\\s+)?(?:database|schema)\\s+(?:if\\s+not\\s+exists\\s+)?${NAME}`,
    name => ({ objects: [{ kind: 'schema', name, isNew: true }] }),
  ),
  ...['function', 'procedure', 'package', 'trigger', 'event', 'sequence'].map(
    kind =>
      rule(
        `(?:drop|alter)\\s+(?:temporary\\s+)?${kind}\\s+(?:body\\s+)?(?:if\\s+exists\\s+)?${NAME}`,
        object(kind),
      ),
  ),
  rule(
    `create\\s+(?:or\\s+replace\\s+)?sequence\\s+(?:if\\s+not\\s+exists\\s+)?${NAME}`,
    name => ({ objects: [{ kind: 'sequence', name, isNew: true }] }),
  ),
  rule(
    `alter\\s+(?:online\\s+)?(?:ignore\\s+)?table\\s+${NAME}\\s+exchange\\s+partition\\s+${PART}\\s+with\\s+table\\s+${NAME}`,
    (name, other) => ({ ddl: [name, other], writes: [name, other] }),
  ),
  rule(
    '(?:binlog|change\\s+(?:master|replication)|clone|install|load\\s+plugin|start\\s+(?:replica|slave))\\b',
    ELSEWHERE,
  ),
  rule(
    '(?:analyze\\s+(?:local\\s+|no_write_to_binlog\\s+)?table|binlog|cache\\s+index|change|check|checksum|clone|deallocate|flush|get\\s+(?:current\\s+|stacked\\s+)?diagnostics|grant|handler|help|import\\s+table|install|kill|load\\s+index|lock|optimize|purge|repair|reset|resignal|restart|revoke|set\\s+(?:default\\s+role|password|role)|show|shutdown|signal|start\\s+(?:replica|slave)|stop|uninstall|unlock|xa)\\b',
    NOTHING,
  ),
  rule(
    '(?:(?:create|alter|drop)\\s+(?:or\\s+replace\\s+)?(?:(?:public\\s+)?synonym|logfile|resource|role|server|spatial|system_user|tablespace|undo|user)|rename\\s+(?:user|system_user)|desc|describe)\\b',
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
    if (!found) continue;
    return access(partsOf(found[1] ?? ''), partsOf(found[2] ?? ''));
  }
  return undefined;
}

function partsOf(name: string): Name {
  return (name.match(/`(?:[^`]|``)+`|[\w$\u0080-\uffff]+/g) ?? []).map(part =>
    part.startsWith('`') ? part.slice(1, -1).replaceAll('``', '`') : part,
  );
}
