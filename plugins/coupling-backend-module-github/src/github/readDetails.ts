import { accountOf } from '@seams/backstage-plugin-coupling-node/releases';
import { z } from 'zod';
import type { Repository } from '../repositories';
import type { Ask, Connection } from './connect';
import { askClosedIssues, askObjects } from './graphqlQueries';
import { hasNext } from './readLists';

export interface Commit {
  sha: string;
  message: string;
  /** The account of its author, if it has one. */
  author?: string;
}

/** What a release changed. */
export interface Details {
  /** Commits of the head that the base does not have, 300 at most. */
  readCommits(
    repository: Repository,
    options: { base: string; head: string; signal: AbortSignal },
  ): Promise<Commit[]>;
  /** Numbers of the pull requests that brought a commit. */
  readPullsOfCommit(
    repository: Repository,
    options: { sha: string; signal: AbortSignal },
  ): Promise<number[]>;
  /** Issues that the pull requests with these numbers close: `acme/shop#17`. */
  readClosedIssues(
    repository: Repository,
    options: { pulls: number[]; signal: AbortSignal },
  ): Promise<string[]>;
  /** Ids of what stands at `v1.4.0:src` and the like; nothing where nothing. */
  readObjects(
    repository: Repository,
    options: { expressions: string[]; signal: AbortSignal },
  ): Promise<(string | undefined)[]>;
}

const COMMITS_A_PAGE = 100;
const MOST_PAGES = 3;

const comparison = z.object({
  commits: z.array(
    z.object({
      sha: z.string(),
      commit: z.object({ message: z.string() }),
      author: z
        .object({ login: z.string(), type: z.string().nullish() })
        .nullish()
        .catch(undefined),
    }),
  ),
});

const pullList = z.array(z.object({ number: z.number().int() }));

const objects = z.object({
  repository: z.record(z.string(), z.object({ oid: z.string() }).nullish()),
});

const closedIssues = z.object({
  repository: z.record(
    z.string(),
    z
      .object({
        closingIssuesReferences: z
          .object({
            nodes: z.array(
              z
                .object({
                  number: z.number().int(),
                  repository: z.object({ nameWithOwner: z.string() }),
                })
                .nullable(),
            ),
          })
          .nullish(),
      })
      .nullish(),
  ),
});

/** Asks what changed from one release to the next. */
export function readDetails(ask: Ask): Details {
  return {
    readCommits: (repository, { base, head, signal }) =>
      ask({ repository, needs: 'Contents: read', signal }, connection =>
        compare(connection, `${base}...${head}`),
      ),
    readPullsOfCommit: (repository, { sha, signal }) =>
      ask(
        { repository, needs: 'Pull requests: read', signal },
        async ({ octokit, rest }) => {
          const { data } = await octokit.request(
            'GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls',
            { ...rest, commit_sha: sha, per_page: 10 },
          );
          return pullList.parse(data).map(({ number }) => number);
        },
      ),
    readClosedIssues: (repository, { pulls, signal }) =>
      ask(
        { repository, needs: 'Pull requests: read and Issues: read', signal },
        async ({ query }) => {
          const answer = await query(askClosedIssues(pulls)).catch(whatIsThere);
          const found = closedIssues.parse(answer).repository;
          return Object.values(found).flatMap(pull =>
            (pull?.closingIssuesReferences?.nodes ?? []).flatMap(issue =>
              issue
                ? `${issue.repository.nameWithOwner.toLowerCase()}#${
                    issue.number
                  }`
                : [],
            ),
          );
        },
      ),
    readObjects: (repository, { expressions, signal }) =>
      ask(
        { repository, needs: 'Contents: read', signal },
        async ({ query }) => {
          const variables = Object.fromEntries(
            expressions.map((expression, number) => [`e${number}`, expression]),
          );
          const answer = await query(askObjects(expressions.length), variables);
          const found = objects.parse(answer).repository;
          return expressions.map((_, number) => found[`e${number}`]?.oid);
        },
      ),
  };
}

async function compare(
  { octokit, rest }: Connection,
  basehead: string,
): Promise<Commit[]> {
  const commits: Commit[] = [];
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const { data, headers } = await octokit.request(
      'GET /repos/{owner}/{repo}/compare/{basehead}',
      { ...rest, basehead, per_page: COMMITS_A_PAGE, page },
    );
    for (const { sha, commit, author } of comparison.parse(data).commits) {
      const isBot = author?.type === 'Bot';
      commits.push({
        ...{ sha, message: commit.message },
        ...(author && { author: accountOf(author.login, isBot) }),
      });
    }
    if (!hasNext(headers)) break;
  }
  return commits;
}

const onlyMissing = z.object({
  errors: z.array(z.object({ type: z.literal('NOT_FOUND') })),
  data: z.object({ repository: z.object({}).loose() }),
});

/** Numbers that are named and do not exist leave the others as they are. */
function whatIsThere(error: unknown): unknown {
  const parsed = onlyMissing.safeParse(error);
  if (!parsed.success) throw error;
  return parsed.data.data;
}
