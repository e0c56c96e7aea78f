import { createAsk } from './github/connect';
import { readDetails, type Details } from './github/readDetails';
import { readLists, type Lists } from './github/readLists';

/** Answers what the collector asks about repositories. */
export type GithubClient = Lists & Details;

/** Asks with the credentials of the integration that a repository has. */
export function createGithubClient(
  options: Parameters<typeof createAsk>[0],
): GithubClient {
  const ask = createAsk(options);
  return { ...readLists(ask), ...readDetails(ask) };
}
