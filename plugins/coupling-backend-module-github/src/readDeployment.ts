import {
  accountOf,
  versionIn,
} from '@seams/backstage-plugin-coupling-node/releases';
import { z } from 'zod';
import { authorOf, commitAuthor } from './authorOf';
import { keyOf, malformed, type Entry } from './entries';
import type { Repository } from './repositories';

const deployment = z.object({
  databaseId: z.number().int(),
  environment: z.string().nullish(),
  createdAt: z.string(),
  description: z.string().nullish(),
  commitOid: z.string(),
  ref: z.object({ name: z.string(), prefix: z.string().nullish() }).nullish(),
  creator: z
    .object({ login: z.string(), __typename: z.string().nullish() })
    .nullish(),
  commit: z
    .object({ message: z.string(), author: commitAuthor.nullish() })
    .nullish(),
  statuses: z
    .object({
      nodes: z.array(
        z.object({ state: z.string(), createdAt: z.string() }).nullable(),
      ),
    })
    .nullish(),
});

type Deployment = z.output<typeof deployment>;

/** A deployment as GraphQL lists it; released when it first succeeded. */
export function readDeployment(raw: unknown, { url }: Repository): Entry {
  const parsed = deployment.safeParse(raw);
  if (!parsed.success) return malformed(raw, parsed.error);
  const { databaseId, createdAt, ref, commitOid, commit, ...rest } =
    parsed.data;
  const entry = { key: keyOf(raw), createdAt, items: [] };
  const result = resultOf(parsed.data);
  if (!result) return { ...entry, open: true };
  const environment = rest.environment ?? undefined;
  const creator = rest.creator ?? undefined;
  return {
    ...entry,
    open: false,
    release: {
      evidence: {
        source: 'github-deployments',
        id: `deployment/${databaseId}`,
        observedAt: result.at,
        status: result.status,
        version: versionIn(ref?.name, kindOf(ref)) ?? commitOid,
        url: `${url}/deployments`,
      },
      environment,
      ref: ref?.name,
      texts: {
        notes: [rest.description],
        names: [ref?.name],
        commits: [commit?.message],
      },
      authors: authorOf(commit?.author),
      releasedBy:
        creator && accountOf(creator.login, creator.__typename === 'Bot'),
      revision: commitOid,
      stream: `to ${environment?.toLowerCase() ?? ''}`,
    },
  };
}

function kindOf(ref: Deployment['ref']): 'tag' | 'branch' | undefined {
  if (ref?.prefix === 'refs/tags/') return 'tag';
  return ref?.prefix === 'refs/heads/' ? 'branch' : undefined;
}

/** Nothing while it is under way. */
function resultOf({
  statuses,
}: Deployment): { status: 'succeeded' | 'failed'; at: string } | undefined {
  const reported = (statuses?.nodes ?? [])
    .flatMap(status => status ?? [])
    .sort((a, b) => Date.parse(a.createdAt) - Date.parse(b.createdAt));
  const success = reported.find(each => each.state === 'SUCCESS');
  if (success) return { status: 'succeeded', at: success.createdAt };
  const last = reported[reported.length - 1];
  return last && ['FAILURE', 'ERROR'].includes(last.state)
    ? { status: 'failed', at: last.createdAt }
    : undefined;
}
