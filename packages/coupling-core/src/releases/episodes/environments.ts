import { wildcardMatcher } from '../../shared/wildcardMatcher';

/** What people call production. */
const PRODUCTION = new Set(['production', 'prod', 'prd', 'live']);

/** Words that make of it something that is not. */
const NOT_PRODUCTION = new Set([
  ...['non', 'not', 'no', 'pre', 'un', 'anti', 'quasi', 'semi', 'ex', 'like'],
  ...['test', 'tests', 'testing', 'tst', 'staging', 'stage', 'stg', 'uat'],
  ...['dev', 'develop', 'development', 'qa', 'preview', 'review', 'sandbox'],
  ...['sbx', 'demo', 'mock', 'fake', 'copy', 'clone', 'mirror', 'shadow'],
  ...['perf', 'load', 'acceptance', 'integration', 'ephemeral', 'temp', 'dry'],
]);

/** nonprod, preproduction: the same without a separator. */
const GLUED = /^(non|not|no|pre|un)(production|prod|prd|live)$/;

/**
 * Builds the test for the environments whose releases count.
 *
 * A name takes what is called so in any case. Any name of production takes all
 * of them and its parts, as `prod-eu-1` and `Production/eu`. With `*` it is a
 * pattern, and one for production never takes in what is not production, as
 * `*prod*` would `pre-prod`, unless it says so itself.
 */
export function environmentFilter(
  names: readonly string[],
): (environment: string) => boolean {
  const filters = names.map(filterOf);
  return environment => filters.some(takes => takes(environment));
}

function filterOf(name: string): (environment: string) => boolean {
  const fits = wildcardMatcher([name.trim()]);
  if (!name.includes('*')) {
    const isAlias = PRODUCTION.has(name.trim().toLowerCase());
    return environment =>
      fits(environment.trim()) || (isAlias && isProduction(environment));
  }
  if (!mentionsProduction(name)) return environment => fits(environment.trim());
  const allowed = new Set(wordsOf(name).filter(isNegation));
  return environment =>
    fits(environment.trim()) &&
    wordsOf(environment).every(
      word => !isNegation(word) || allowed.has(word) || name.includes(word),
    );
}

/** Whether people would call an environment production. */
function isProduction(environment: string): boolean {
  const words = wordsOf(environment);
  return words.some(word => PRODUCTION.has(word)) && !words.some(isNegation);
}

function isNegation(word: string): boolean {
  return NOT_PRODUCTION.has(word) || GLUED.test(word);
}

function mentionsProduction(pattern: string): boolean {
  const text = pattern.toLowerCase();
  return [...PRODUCTION].some(word => text.includes(word));
}

/** Its words in lower case; `prodEU` are two, numbers are none. */
function wordsOf(environment: string): string[] {
  return environment
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter(word => word !== '');
}
