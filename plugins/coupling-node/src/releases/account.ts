/** Apps whose accounts some of GitHub's APIs tell without `[bot]`. */
const APPS = new Set([
  'copilot',
  'dependabot',
  'dependabot-preview',
  'github-actions',
  'github-merge-queue',
  'pre-commit-ci',
  'renovate',
]);

const APP = /^app\/([\w-]+)$/;
/** The account of an access token: a new token is a new account. */
const TOKEN = /^(project|group)_?(\d+)_bot(?:\d*|_[0-9a-f]+)$/;
const NO_REPLY = /^(?:\d+\+)?([^@+]+)@(?:users\.)?noreply\.[a-z0-9.-]+$/;

/**
 * The one spelling of an account, whatever API told of it: in lower case, and
 * with `[bot]` at its end for what is no person. `dependabot[bot]` stands for
 * `dependabot` of GraphQL and `app/dependabot`, and `project_7_bot[bot]` for
 * all tokens of a GitLab project. Of an address that a forge gives out for
 * commits it is the account in it.
 *
 * @param isBot - whether the source says that it is no person
 *
 * @public
 */
export function accountOf(name: string, isBot = false): string {
  const lower = name.trim().toLowerCase();
  const written = NO_REPLY.exec(lower)?.[1] ?? lower;
  const token = TOKEN.exec(written);
  if (token) return `${token[1]}_${token[2]}_bot[bot]`;
  const app = APP.exec(written)?.[1];
  if (app) return `${app}[bot]`;
  if (written.endsWith('[bot]')) return written;
  return isBot || APPS.has(written) ? `${written}[bot]` : written;
}

/**
 * Who made a change, for the actor of its release: its author if that is
 * known. Whoever pressed the button stands for the author only if that is a
 * person: pipelines deploy what others made.
 *
 * @param author - accounts, as {@link accountOf} spells them, of the newest
 * change first; of several it is the newest that a person made
 *
 * @public
 */
export function changedBy(
  authors: readonly string[],
  deployer?: string,
): string | undefined {
  const person = authors.find(isPerson);
  if (person ?? authors[0]) return person ?? authors[0];
  return deployer && isPerson(deployer) ? deployer : undefined;
}

function isPerson(account: string): boolean {
  return !account.endsWith('[bot]');
}
