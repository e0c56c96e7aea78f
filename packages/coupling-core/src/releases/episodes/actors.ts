import { wildcardMatcher } from '../../shared/wildcardMatcher';

/** Accounts that raise dependencies, in many services at once. */
const UPDATE_BOTS = [
  ...['dependabot', 'dependabot-*', 'renovate', 'renovate-*', '*-renovate'],
  ...['renovatebot', 'snyk-bot', 'greenkeeper*', 'mend-*', 'whitesource-*'],
  ...['pyup-bot', 'depfu', 'scala-steward*', 'imgbot', 'updatecli*'],
];

/** Builds the test for the accounts that raise dependencies. */
export function updateBotFilter(): (actor: string | undefined) => boolean {
  return actorFilter(UPDATE_BOTS);
}

/**
 * Builds the test for actors that one of the patterns names; `*` matches
 * anything. One account has one spelling whatever API told of it:
 * `renovate[bot]`, `app/renovate` and `renovate` are the same.
 */
export function actorFilter(
  patterns: readonly string[],
): (actor: string | undefined) => boolean {
  if (patterns.length === 0) return () => false;
  const fits = wildcardMatcher(patterns.map(pattern => pattern.trim()));
  // Of `*[bot]`, the account alone would be anybody.
  const fitsAccount = wildcardMatcher(
    patterns.map(accountOf).filter(account => account !== '*'),
  );
  return actor => {
    if (actor === undefined) return false;
    const account = accountOf(actor);
    return (
      fits(actor.trim()) ||
      fitsAccount(account) ||
      (isBot(actor) && fits(`${account}[bot]`))
    );
  };
}

/** An account without what an API puts around it. */
function accountOf(actor: string): string {
  return actor
    .trim()
    .replace(/^(@|app\/|apps\/)/i, '')
    .replace(/\[bot\]$/i, '');
}

function isBot(actor: string): boolean {
  return /^apps?\/|\[bot\]$/i.test(actor.trim());
}
