import { IntegrationError } from '@seams/backstage-plugin-coupling-node/http';
import type { ListedRelease } from './entries';
import { namedChanges } from './namedChanges';
import type { ReadingContext } from './readingContext';

const DAY_MS = 24 * 60 * 60_000;
/** Pull requests of one release whose issues are asked for. */
const MOST_PULLS = 50;

/**
 * Whether a release's commits are asked for. In a repository of several
 * components they are everybody's and tell nothing about one of them.
 */
export function hasOwnCommits(
  createdAt: string | undefined,
  { repository, settings, now }: ReadingContext,
): boolean {
  const youngest = now.getTime() - settings.changes.commitsOfDays * DAY_MS;
  return (
    repository.components.length === 1 &&
    createdAt !== undefined &&
    Date.parse(createdAt) >= youngest
  );
}

/**
 * The changes that a release names, and those of its commits since the
 * release before, as far as the run's budget goes; and who made them, the
 * newest first.
 */
export async function changesSince(
  step: {
    release: ListedRelease;
    createdAt?: string;
    before?: ListedRelease;
  },
  context: ReadingContext,
): Promise<{ changeIds: string[]; authors: string[] }> {
  const { repository, settings } = context;
  const { texts } = step.release;
  const commits = await readCommits(step, context);
  const isAlone = repository.components.length === 1;
  const named = namedChanges(
    {
      ...texts,
      commits: isAlone
        ? [...(texts.commits ?? []), ...commits.map(each => each.message)]
        : [],
    },
    { url: repository.url, pattern: settings.changeIdPattern },
  );
  const pulls = settings.changes.pullRequests
    ? await readPulls(commits, context)
    : [];
  const found = [...named, ...pulls];
  const issues = settings.changes.linkedIssues
    ? await readIssues(found, context)
    : [];
  const authors = commits.flatMap(({ author }) => author ?? []).reverse();
  return {
    changeIds: [...new Set([...found, ...issues])],
    authors: [...authors, ...(step.release.authors ?? [])],
  };
}

async function readCommits(
  step: {
    release: ListedRelease;
    createdAt?: string;
    before?: ListedRelease;
  },
  context: ReadingContext,
) {
  const { client, repository, budget, signal } = context;
  const { release, before, createdAt } = step;
  if (!before || before.revision === release.revision) return [];
  if (!hasOwnCommits(createdAt, context) || !budget.take()) return [];
  return orNothing([], () =>
    client.readCommits(repository, {
      base: before.revision,
      head: release.revision,
      signal,
    }),
  );
}

/** Of the commits whose message does not say it. */
async function readPulls(
  commits: { sha: string; message: string }[],
  { client, repository, settings, budget, signal }: ReadingContext,
): Promise<string[]> {
  const { url, slug } = repository;
  const options = { url, pattern: settings.changeIdPattern };
  const found: string[] = [];
  for (const { sha, message } of commits) {
    const named = namedChanges({ commits: [message] }, options);
    if (named.some(id => id.startsWith(`${slug}#`)) || !budget.take()) continue;
    const pulls = await orNothing([], () =>
      client.readPullsOfCommit(repository, { sha, signal }),
    );
    found.push(...pulls.map(number => `${slug}#${number}`));
  }
  return found;
}

async function readIssues(
  changes: string[],
  { client, repository, budget, signal }: ReadingContext,
): Promise<string[]> {
  const prefix = `${repository.slug}#`;
  const pulls = changes
    .filter(id => id.startsWith(prefix))
    .map(id => Number(id.slice(prefix.length)))
    .slice(0, MOST_PULLS);
  if (pulls.length === 0 || !budget.take()) return [];
  return orNothing([], () =>
    client.readClosedIssues(repository, { pulls, signal }),
  );
}

const OUR_MATTER = ['unauthenticated', 'forbidden', 'rate-limited'];

/**
 * GitHub cannot compare everything: a commit may be gone, or too much lie in
 * between. A release is one without that, too. What people can mend fails.
 */
async function orNothing<T>(nothing: T, ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    const isGone =
      error instanceof IntegrationError && !OUR_MATTER.includes(error.failure);
    if (!isGone) throw error;
    return nothing;
  }
}
