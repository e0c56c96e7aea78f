import type { FakeDeployment } from './fakeGithub';
import { webhooks } from './fixtures';

/** A deployment of `main` to production that succeeded after ten seconds. */
export function deployment(
  id: number,
  createdAt: string,
  more: Partial<FakeDeployment> = {},
): FakeDeployment {
  const succeeded = new Date(Date.parse(createdAt) + 10_000).toISOString();
  return {
    databaseId: id,
    environment: 'production',
    createdAt,
    description: null,
    commitOid: `${id}`.padStart(40, 'c'),
    ref: { name: 'main' },
    creator: { login: 'ada', __typename: 'User' },
    commit: { message: 'Ship it' },
    statuses: { nodes: [{ state: 'SUCCESS', createdAt: succeeded }] },
    ...more,
  };
}

/** GitHub's own example of a release, with another id and tag. */
export function release(
  id: number,
  tag: string,
  createdAt: string,
  more: Record<string, unknown> = {},
): Record<string, unknown> {
  return {
    ...webhooks.release[0].release,
    ...{ id, tag_name: tag, created_at: createdAt, published_at: createdAt },
    ...more,
  };
}
