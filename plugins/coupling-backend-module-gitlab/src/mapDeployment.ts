import type { DeliveredItem } from '@seams/backstage-plugin-coupling-node';
import {
  accountOf,
  changedBy,
  isRollback,
  versionIn,
  type DeployedRevisions,
} from '@seams/backstage-plugin-coupling-node/releases';
import { malformedItem } from '@seams/backstage-plugin-coupling-node/runs';
import { z } from 'zod';
import type { IsProduction } from './environments';
import { toReleases, type MappingContext } from './toReleases';

const commit = z.object({
  message: z.string().nullish(),
  author_name: z.string().nullish(),
  author_email: z.string().nullish(),
});

const deployment = z.object({
  id: z.number().int(),
  ref: z.string(),
  sha: z.string(),
  status: z.string(),
  created_at: z.string(),
  updated_at: z.string(),
  environment: z.object({ name: z.string() }),
  user: z.object({ username: z.string() }).nullish(),
  deployable: z
    .object({
      finished_at: z.string().nullish(),
      tag: z.boolean().nullish(),
      web_url: z.string().nullish(),
      commit: commit.nullish(),
      pipeline: z.object({ web_url: z.string().nullish() }).nullish(),
    })
    .nullish(),
});

export type Deployment = z.output<typeof deployment>;

/** An entry of the list, or why it is none. */
export type ReadDeployment =
  | { ok: true; deployment: Deployment }
  | { ok: false; updatedAt?: string; item: DeliveredItem };

const dates = z.object({ updated_at: z.iso.datetime({ offset: true }) });

export function readDeployment(raw: unknown): ReadDeployment {
  const parsed = deployment.safeParse(raw);
  if (parsed.success) return { ok: true, deployment: parsed.data };
  return {
    ok: false,
    updatedAt: dates.safeParse(raw).data?.updated_at,
    item: malformedItem('GitLab', parsed.error),
  };
}

/** It never goes live: GitLab starts another one. */
const CANCELLED = new Set(['canceled', 'skipped']);

/** Whether it went live, or tried to. */
export function isOver({ status }: Deployment): boolean {
  return status === 'success' || status === 'failed';
}

/**
 * A deployment that is over; none is a release before. GitLab has no status
 * for a rollback: it deploys an earlier commit again.
 *
 * @param context - with what its environment had before
 * @param texts - what is written of it elsewhere
 */
export function mapDeployment(
  item: Deployment,
  context: MappingContext & {
    isProduction: IsProduction;
    known: DeployedRevisions;
  },
  texts: string[] = [],
): DeliveredItem[] {
  if (CANCELLED.has(item.status)) {
    const example = `deployment ${item.id} to ${item.environment.name}`;
    return [{ ok: false, leftOut: 'cancelled', example }];
  }
  if (!isOver(item)) return [];
  const { id, ref, sha, environment, deployable } = item;
  const { project, known } = context;
  const version = versionIn(ref, kindOf(deployable)) ?? sha;
  const isBack = isRollback(known, [id, sha]);
  const succeeded = isBack ? 'rolled-back' : 'succeeded';
  return toReleases(
    {
      source: 'gitlab-deployments',
      id: `${project.instance.host}/deployments/${id}`,
      observedAt: deployable?.finished_at ?? item.updated_at,
      status: item.status === 'success' ? succeeded : 'failed',
      version,
      actor: changedBy(
        botsOf(deployable?.commit),
        item.user ? accountOf(item.user.username) : undefined,
      ),
      url: deployable?.web_url ?? deployable?.pipeline?.web_url ?? project.url,
    },
    { environment: environment.name, ref },
    [ref, deployable?.commit?.message, ...texts],
    context,
  );
}

function kindOf(
  deployable: Deployment['deployable'],
): 'tag' | 'branch' | undefined {
  if (typeof deployable?.tag !== 'boolean') return undefined;
  return deployable.tag ? 'tag' : 'branch';
}

/**
 * The author of a commit if that is no person: of people GitLab tells names
 * and addresses here, and not accounts.
 */
function botsOf(of: z.output<typeof commit> | null | undefined): string[] {
  return [of?.author_name, of?.author_email]
    .flatMap(name => (name ? accountOf(name) : []))
    .filter(account => account.endsWith('[bot]'))
    .slice(0, 1);
}
