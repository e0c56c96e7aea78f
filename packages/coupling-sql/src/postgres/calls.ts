import type { FuncCall, Node } from 'libpg-query';
import { Scope } from '../access/Scope';
import { tableName } from '../schema/tableName';
import type { FunctionDefinition } from '../schema/sqlSchema';
import { EXTENSION_FUNCTIONS, HARMLESS_FUNCTIONS } from './generated/functions';
import { EXTENSION_OPERATORS, HARMLESS_OPERATORS } from './generated/operators';
import { pathOf, texts } from './names';
import { touch } from './objects';
import { parse } from './parse';
import { bodyOf } from './functionBody';
import type { Walk } from './walk';

/** Functions that change a sequence, which they take by its name. */
const OF_SEQUENCES = new Set(['nextval', 'setval']);

/** Where extensions usually are. */
const PLACES_OF_EXTENSIONS = new Set([undefined, 'public', 'extensions']);

/** A function is called: what it does is done, or not known. */
export function call(walk: Walk, node: FuncCall) {
  walk.visited.add(node);
  const parts = texts(node.funcname);
  const [name, schema] = [...parts].reverse();
  const isBuiltIn = schema === undefined || schema === 'pg_catalog';
  if (isBuiltIn && OF_SEQUENCES.has(name)) {
    changeSequence(walk, name, node.args ?? []);
  } else callNamed(walk, parts);
}

/** The same, where a function is named without arguments. */
export function callNamed(walk: Walk, parts: string[]) {
  const [name, schema] = [...parts].reverse();
  if (name === undefined) return;
  const defined = functionsOf(walk, name, schema);
  for (const each of defined) run(walk, each);
  if (defined.length > 0) return;
  const isBuiltIn = schema === undefined || schema === 'pg_catalog';
  if (isBuiltIn && HARMLESS_FUNCTIONS.has(name)) return;
  if (PLACES_OF_EXTENSIONS.has(schema) && EXTENSION_FUNCTIONS.has(name)) return;
  walk.log.notFollowed({ cause: 'call', name: tableName(schema, name) });
}

/** An operator is a function by another name. */
export function operate(walk: Walk, names: Node[] | undefined) {
  const [name, schema] = texts(names).reverse();
  if (name === undefined) return;
  const isBuiltIn = schema === undefined || schema === 'pg_catalog';
  if (isBuiltIn && HARMLESS_OPERATORS.has(name)) return;
  if (PLACES_OF_EXTENSIONS.has(schema) && EXTENSION_OPERATORS.has(name)) return;
  walk.log.notFollowed({ cause: 'call', name: tableName(schema, name) });
}

/** Functions of this name that the change defines. */
function functionsOf(walk: Walk, name: string, schema?: string) {
  const schemas = schema === undefined ? pathOf(walk) : [schema];
  return schemas.flatMap(each => {
    const full = tableName(each, name);
    return [
      ...walk.schema.functionsNamed(full),
      ...walk.names.functionsNamed(full),
    ];
  });
}

/** Does what the statements of a function do; one that calls itself, once. */
function run(walk: Walk, definition: FunctionDefinition) {
  if (walk.running.has(definition)) return;
  walk.running.add(definition);
  const statements = statementsOf(definition);
  if (!statements) {
    const { schema, name } = definition;
    walk.log.notFollowed({ cause: 'call', name: tableName(schema, name) });
  }
  const { searchPath } = definition;
  const within: Walk = { ...walk, names: { ...walk.names, searchPath } };
  for (const each of statements ?? []) within.query(each, Scope.root());
  walk.running.delete(definition);
}

const PARSED = new WeakMap<FunctionDefinition, { statements?: Node[] }>();

/** The statements of a body that can be read. */
function statementsOf(definition: FunctionDefinition): Node[] | undefined {
  const known = PARSED.get(definition);
  if (known) return known.statements;
  const parsed = parse(definition.definition);
  const [{ stmt = undefined } = {}] = Array.isArray(parsed) ? parsed : [];
  const statements =
    stmt && 'CreateFunctionStmt' in stmt
      ? bodyOf(stmt.CreateFunctionStmt)
      : undefined;
  PARSED.set(definition, { statements });
  return statements;
}

/** `nextval('shop.orders_id_seq')`, as defaults of columns have it. */
function changeSequence(walk: Walk, name: string, [first]: Node[]) {
  const literal = literalOf(first);
  const parts = literal === undefined ? undefined : nameIn(literal);
  if (parts) touch(walk, 'sequence', parts);
  else walk.log.notFollowed({ cause: 'call', name });
}

/** The text of a constant, also when it is cast to `regclass` or `text`. */
export function literalOf(node: Node | undefined): string | undefined {
  if (!node) return undefined;
  if ('TypeCast' in node) return literalOf(node.TypeCast.arg);
  return 'A_Const' in node ? node.A_Const.sval?.sval ?? undefined : undefined;
}

const NAME = /^(?:"((?:[^"]|"")+)"|([a-z_\u0080-\uffff][\w$\u0080-\uffff]*))/i;

/** The parts of a name in a literal, read as PostgreSQL reads it. */
export function nameIn(text: string): string[] | undefined {
  const parts: string[] = [];
  let rest = text.trim();
  for (;;) {
    const [whole, quoted, plain] = NAME.exec(rest) ?? [];
    if (whole === undefined) return undefined;
    parts.push(quoted?.replaceAll('""', '"') ?? plain.toLowerCase());
    rest = rest.slice(whole.length);
    if (rest === '') return parts;
    if (!rest.startsWith('.')) return undefined;
    rest = rest.slice(1);
  }
}
