/**
 * How deep the parser may go, in operators of a chain. A stack that overflows
 * inside of it leaves it broken for the rest of the process, so it must not be
 * tried.
 */
const DEEPEST = 2_500;

/** A shorter text cannot be nested too deeply. */
const HARMLESS = 1_500;

/** Something in parentheses may be a subquery, which costs the most. */
const PARENTHESES = 10;

/** Each makes a branch that holds everything before it. */
const BRANCHES = new Set(['union', 'intersect', 'except', 'join', 'case']);
const SEPARATORS = new Set([',', 'and', 'or']);
const OPERATOR = /^[-+*/<>=~!@#%^&|`?:]+$|^not$/;

/**
 * Whether a text is nested or chained further than a parser can follow.
 *
 * @param tokensOf - its words, operators, parentheses and separators in order,
 *   in lower case
 */
export function isTooDeep(text: string, tokensOf: () => string[]): boolean {
  if (text.length <= HARMLESS) return false;
  return deepest(tokensOf()) > DEEPEST;
}

/**
 * The deepest place: parentheses that are open, operators chained in each of
 * them since the last comma, AND or OR, and branches.
 */
function deepest(tokens: string[]): number {
  const outside: { chain: number; branches: number }[] = [];
  let here = { chain: 0, branches: 0 };
  let around = 0;
  let most = 0;
  for (const token of tokens) {
    if (token === '(' || token === '[') {
      around += PARENTHESES + here.chain + here.branches;
      outside.push(here);
      here = { chain: 0, branches: 0 };
    } else if (token === ')' || token === ']') {
      here = outside.pop() ?? here;
      around = Math.max(0, around - PARENTHESES - here.chain - here.branches);
    } else if (token === ';' && outside.length === 0) {
      here = { chain: 0, branches: 0 };
    } else if (SEPARATORS.has(token)) here.chain = 0;
    else if (BRANCHES.has(token)) here.branches += 1;
    else if (OPERATOR.test(token)) here.chain += 1;
    most = Math.max(most, around + here.chain + here.branches);
  }
  return most;
}
