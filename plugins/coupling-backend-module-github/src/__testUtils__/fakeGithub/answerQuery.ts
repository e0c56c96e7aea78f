import type { FakeAnswer } from '@seams/backstage-plugin-coupling-node/testing';
import { buildSchema, graphql } from 'graphql';
import { graphqlSchema } from '../fixtures';
import {
  commitAt,
  type FakeDeployment,
  type FakeRepository,
  type FakeTag,
} from './state';

const schema = buildSchema(graphqlSchema);

interface PageArguments {
  first: number;
  after?: string;
}

/** Checks a query against GitHub's schema, and answers it as GitHub does. */
export async function answerQuery(
  body: string,
  found: FakeRepository | undefined,
  pageSize: number,
): Promise<FakeAnswer> {
  const { query, variables } = JSON.parse(body);
  if (!found) {
    const errors = [{ type: 'NOT_FOUND', message: 'Could not resolve' }];
    return { body: { data: { repository: null }, errors } };
  }
  const missing: object[] = [];
  const result = await graphql({
    schema,
    source: query,
    variableValues: variables,
    rootValue: {
      repository: () => ({
        deployments: (page: PageArguments) =>
          toConnection(
            found.deployments.map(withPrefix),
            page,
            pageSize,
            'createdAt',
          ),
        refs: (page: PageArguments) => {
          const tags = found.tags.map(toRef);
          return toConnection(tags, page, pageSize, 'committedDate');
        },
        object: ({ expression }: { expression: string }) =>
          objectAt(found, expression),
        issueOrPullRequest({ number }: { number: number }) {
          const issue = issueOrPull(found, number);
          if (!issue) missing.push({ type: 'NOT_FOUND', message: 'no such' });
          return issue;
        },
      }),
    },
  });
  const errors = [...(result.errors ?? []), ...missing];
  return { body: errors.length > 0 ? { ...result, errors } : result };
}

/** A ref is a branch unless it says that it is something else. */
function withPrefix({ ref, ...deployment }: FakeDeployment) {
  return { ...deployment, ref: ref && { prefix: 'refs/heads/', ...ref } };
}

/** As GitHub does: a cursor names the item after which a page begins. */
function toConnection<Key extends string, Item extends Record<Key, string>>(
  all: Item[],
  { first, after }: PageArguments,
  pageSize: number,
  key: Key,
) {
  const sorted = [...all].sort((a, b) => b[key].localeCompare(a[key]));
  const start = after ? sorted.findIndex(each => each[key] < after) : 0;
  const from = start === -1 ? sorted.length : start;
  const nodes = sorted.slice(from, from + Math.min(first, pageSize));
  return {
    nodes,
    pageInfo: {
      hasNextPage: from + nodes.length < sorted.length,
      endCursor: nodes[nodes.length - 1]?.[key] ?? null,
    },
  };
}

function toRef({ name, sha, committedDate, annotation }: FakeTag) {
  const commit = {
    ...{ __typename: 'Commit', oid: sha, committedDate },
    message: 'Prepare a release',
  };
  if (!annotation) return { name, committedDate, target: commit };
  const { message, date } = annotation;
  const tag = { __typename: 'Tag', message, tagger: { date }, target: commit };
  return { name, committedDate, target: tag };
}

function objectAt(repository: FakeRepository, expression: string) {
  const colon = expression.indexOf(':');
  const commit = commitAt(repository, expression.slice(0, colon));
  const oid = commit?.tree?.[expression.slice(colon + 1)];
  return oid ? { __typename: 'Tree', oid } : null;
}

function issueOrPull({ closes }: FakeRepository, number: number) {
  const issues = closes.get(number);
  if (!issues) return null;
  return {
    ...{ __typename: 'PullRequest', number },
    closingIssuesReferences: {
      nodes: issues.map(issue => {
        const [nameWithOwner, of] = issue.split('#');
        return { number: Number(of), repository: { nameWithOwner } };
      }),
    },
  };
}
