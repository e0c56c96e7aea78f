import { z } from 'zod';
import type { Repository } from '../repositories';
import type { Ask } from './connect';
import { DEPLOYMENTS, TAGS } from './graphqlQueries';

/** One page as GitHub answers it, unread. */
export interface RawPage {
  items: unknown[];
  next?: string;
}

/** Reads a page of a list that has the newest first. */
export type ReadPage = (
  repository: Repository,
  options: { place?: string; signal: AbortSignal },
) => Promise<RawPage>;

/** What can have been released. */
export interface Lists {
  readDeployments: ReadPage;
  readReleases: ReadPage;
  readTags: ReadPage;
}

const connection = z.object({
  pageInfo: z.object({
    hasNextPage: z.boolean(),
    endCursor: z.string().nullish(),
  }),
  nodes: z.array(z.unknown()).nullish(),
});

const deploymentsAnswer = z.object({
  repository: z.object({ deployments: connection }),
});

const tagsAnswer = z.object({
  repository: z.object({ refs: connection.nullish() }),
});

/** Asks for the lists of a repository, page by page. */
export function readLists(ask: Ask): Lists {
  return {
    readDeployments: (repository, { place, signal }) =>
      ask(
        { repository, needs: 'Deployments: read', signal },
        async ({ query }) => {
          const answer = await query(DEPLOYMENTS, { after: place ?? null });
          return toPage(deploymentsAnswer.parse(answer).repository.deployments);
        },
      ),
    readTags: (repository, { place, signal }) =>
      ask(
        { repository, needs: 'Contents: read', signal },
        async ({ query }) => {
          const answer = await query(TAGS, { after: place ?? null });
          const { refs } = tagsAnswer.parse(answer).repository;
          return refs ? toPage(refs) : { items: [] };
        },
      ),
    readReleases: (repository, { place = '1', signal }) =>
      ask(
        { repository, needs: 'Contents: read', signal },
        async ({ octokit, rest }) => {
          const answer = await octokit.request(
            'GET /repos/{owner}/{repo}/releases',
            { ...rest, per_page: 100, page: Number(place) },
          );
          return {
            items: z.array(z.unknown()).parse(answer.data),
            next: hasNext(answer.headers)
              ? String(Number(place) + 1)
              : undefined,
          };
        },
      ),
  };
}

/** Whether another page follows one of REST. */
export function hasNext({ link }: { link?: string }): boolean {
  return /<[^>]*>;\s*rel="next"/.test(link ?? '');
}

function toPage({ pageInfo, nodes }: z.output<typeof connection>): RawPage {
  const { hasNextPage, endCursor } = pageInfo;
  return { items: nodes ?? [], next: (hasNextPage && endCursor) || undefined };
}
