import { ConfigReader } from '@backstage/config';
import { completeEntries } from '../completeEntries';
import type { GithubClient } from '../client';
import { readGithubConfig } from '../config';
import type { Entry } from '../entries';
import type { ReadingContext } from '../readingContext';
import type { GithubComponent, Repository } from '../repositories';
import { RequestBudget } from '../requestBudget';
import { NOW } from './startSubject';

export function componentOf(
  name: string,
  more: Partial<GithubComponent> = {},
): GithubComponent {
  return {
    ref: `component:default/${name}`,
    name,
    ...{ environments: [], tags: [], paths: [] },
    ...more,
  };
}

/** `acme/orders`, of one component unless told otherwise. */
export function repositoryOf(
  components: GithubComponent[] = [componentOf('orders')],
): Repository {
  const url = 'https://github.com/acme/orders';
  return { url, address: url, slug: 'acme/orders', components };
}

const unasked = async () => {
  throw new Error('nothing is asked here');
};

/** What reading needs, with default settings; GitHub must not be asked. */
export function contextOf(
  more: Partial<ReadingContext> & { client?: Partial<GithubClient> } = {},
): ReadingContext {
  return {
    repository: repositoryOf(),
    settings: readGithubConfig(new ConfigReader({})),
    budget: new RequestBudget(10),
    now: NOW,
    signal: new AbortController().signal,
    ...more,
    client: {
      ...{ readDeployments: unasked, readReleases: unasked, readTags: unasked },
      ...{ readCommits: unasked, readPullsOfCommit: unasked },
      ...{ readClosedIssues: unasked, readObjects: unasked },
      ...more.client,
    },
  };
}

/** What an entry becomes when nothing was released before it. */
export async function itemsOf(entry: Entry, context = contextOf()) {
  const page = { entries: [entry], readOlder: async () => [] };
  return (await completeEntries([entry], page, context)).flat();
}
