/** Names of production that stand as a word. */
const PRODUCTION = new Set(['prd', 'prod', 'production']);

/** Where hosting of static pages goes live, without a word for production. */
const PAGES = new Set(['gh pages', 'github pages']);

/** Words that name a stage other than production, or say that it is not it. */
const OTHER = new Set(
  `
  after before except for from like non not of post pre unlike without
  acc acceptance accept acpt alpha approval beta branch build candidate canary
  check checks ci clone copy demo destroy dev develop development devel diff
  dry dryrun e2e ephemeral experiment experimental fake feature homolog hml int
  integration lab labs lint loadtest local localhost merge mirror mock nightly
  perf performance pilot plan planning plans playground poc ppd ppe pr preflight
  preprod preview previews pull qa qc quality rc rehearsal replica review
  reviews sandbox sbx scratch shadow sim simulation sit smoke snapshot soak
  stag stage staged staging stg stress sub teardown temp test testing tests tmp
  training trial tst uat validate validation verification verify
  `
    .trim()
    .split(/\s+/),
);

const PREFIXED =
  /^(?:anti|near|no|non|not|past|post|pre|pseudo|quasi|semi|sub|un|vor)(?:prd|prod|production)$/;
const SUFFIXED =
  /^(?:prd|prod|production)(?:acc|copy|clone|demo|dev|like|mirror|preview|qa|stage|staging|stg|test|uat)$/;

/** Between a stage and what it is of, as hosting tools write names. */
const SEPARATORS = / [\u2010-\u2015-]+ | \/ |[:|·•()[\]]/u;

/**
 * What the name of a place that software is deployed to says of it, in
 * whatever way hosting tools and people write it: `production` for
 * `prod-eu`, `Production – shop` or `shop (Production)`; `other` for a stage
 * that is not production, also for those around it, like `pre-prod`,
 * `production-preview` or `staging-for-prod`; nothing when it names no stage.
 *
 * @public
 */
export function stageOf(name: string): 'production' | 'other' | undefined {
  const parts = partsOf(name)
    .map(wordsOf)
    .filter(words => words.length > 0);
  if (parts.some(words => words.every(isOther))) return 'other';
  // A stage by itself: what stands beside it is a name, whatever is in it.
  if (parts.some(isProduction)) return 'production';
  const words = parts.flat();
  if (mentionsProduction(words)) {
    return words.some(isOther) ? 'other' : 'production';
  }
  const last = words[words.length - 1];
  return last !== undefined && isOther(last) ? 'other' : undefined;
}

/** Whether it has a word for production and says that it is not it. */
export function isAroundProduction(name: string): boolean {
  const words = wordsOf(name);
  return (
    stageOf(name) === 'other' &&
    (mentionsProduction(words) || words.some(isNegation))
  );
}

const BESIDE =
  /^(?:(?:prd|prod|production)[-_./](.+)|(.+)[-_./](?:prd|prod|production))$/i;

/**
 * What stands beside the word for production: `shop` of `Production – shop`,
 * `shop (Production)` and `production-shop`.
 */
export function namesBesideStage(name: string): string[] {
  return partsOf(name).flatMap(part => {
    const text = part.trim();
    const words = wordsOf(text);
    if (words.length === 0 || isProduction(words)) return [];
    const beside = BESIDE.exec(text);
    return [beside?.[1] ?? beside?.[2] ?? text];
  });
}

function partsOf(name: string): string[] {
  return name.replace(/\s+/gu, ' ').split(SEPARATORS);
}

/** Its words in lower case, without numbers: `pre`, `prod` of `preProd-2`. */
function wordsOf(text: string): string[] {
  const words = text
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .map(withoutNumbers)
    .filter(word => word !== '');
  // `no` is a country, too: `prod-no`.
  return words.map((word, at) =>
    word === 'no' && PRODUCTION.has(words[at + 1]) ? 'non' : word,
  );
}

function withoutNumbers(word: string): string {
  const isDigit = (at: number) => word[at] >= '0' && word[at] <= '9';
  let start = 0;
  let end = word.length;
  while (start < end && isDigit(start)) start += 1;
  while (end > start && isDigit(end - 1)) end -= 1;
  return word.slice(start, end);
}

function isProduction(words: string[]): boolean {
  return (
    PAGES.has(words.join(' ')) || words.every(word => PRODUCTION.has(word))
  );
}

function mentionsProduction(words: string[]): boolean {
  return words.some(word => PRODUCTION.has(word));
}

function isOther(word: string): boolean {
  return OTHER.has(word) || isNegation(word) || SUFFIXED.test(word);
}

function isNegation(word: string): boolean {
  return PREFIXED.test(word);
}
