import { parseEvidence, type EvidenceOf } from '@seams/coupling-core';
import {
  assignComponents,
  fitsPattern,
  versionIn,
  type DeliveredItem,
  type ListedItem,
} from '@seams/plugin-coupling-node';
import { z } from 'zod';
import type { ReadingSettings } from './config';
import { namedChanges, type ReleaseTexts } from './namedChanges';
import { ENVIRONMENTS, TAGS, type Repository } from './repositories';

export interface MappingContext {
  repository: Repository;
  settings: ReadingSettings;
}

const deployment = z.object({
  databaseId: z.number().int(),
  environment: z.string().nullish(),
  createdAt: z.string(),
  description: z.string().nullish(),
  commitOid: z.string(),
  ref: z.object({ name: z.string() }).nullish(),
  creator: z.object({ login: z.string() }).nullish(),
  commit: z.object({ message: z.string() }).nullish(),
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
export function mapDeployment(
  raw: unknown,
  context: MappingContext,
): ListedItem {
  const parsed = deployment.safeParse(raw);
  if (!parsed.success) return malformed(raw, parsed.error);
  const { databaseId, environment, createdAt, ref, commitOid } = parsed.data;
  const result = resultOf(parsed.data);
  if (!result) return { createdAt, open: true, items: [] };
  return {
    createdAt,
    open: false,
    items: toReleases(
      {
        source: 'github-deployments',
        id: `deployment/${databaseId}`,
        observedAt: result.at,
        status: result.status,
        version: versionIn(ref?.name) ?? commitOid.slice(0, 12),
        actor: parsed.data.creator?.login,
        url: `${context.repository.url}/deployments`,
      },
      { environment: environment ?? undefined, ref: ref?.name },
      {
        notes: [parsed.data.description],
        names: [ref?.name],
        commits: [parsed.data.commit?.message],
      },
      context,
    ),
  };
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

const release = z.object({
  id: z.number().int(),
  tag_name: z.string(),
  name: z.string().nullish(),
  body: z.string().nullish(),
  draft: z.boolean(),
  prerelease: z.boolean(),
  created_at: z.string(),
  published_at: z.string().nullish(),
  html_url: z.string(),
  author: z.object({ login: z.string() }).nullish(),
});

/** A release as REST lists it; drafts and pre-releases are not live. */
export function mapRelease(raw: unknown, context: MappingContext): ListedItem {
  const parsed = release.safeParse(raw);
  if (!parsed.success) return malformed(raw, parsed.error);
  const { id, tag_name: tag, published_at: at, ...rest } = parsed.data;
  // Always open: a draft, which not every token sees, keeps its first date.
  const listed = { createdAt: rest.created_at, open: true, items: [] };
  if (rest.draft || rest.prerelease || !at) return listed;
  return {
    ...listed,
    items: toReleases(
      {
        source: 'github-releases',
        id: `release/${id}`,
        observedAt: at,
        status: 'succeeded',
        version: versionIn(tag) ?? tag,
        actor: rest.author?.login,
        url: rest.html_url,
      },
      { ref: tag },
      { notes: [rest.name, rest.body], names: [tag] },
      context,
    ),
  };
}

function toReleases(
  common: Partial<EvidenceOf<'release'>> & { id: string },
  released: { environment?: string; ref?: string },
  texts: ReleaseTexts,
  { repository, settings }: MappingContext,
): DeliveredItem[] {
  const whose = assignComponents(released, repository, {
    isProduction: name => fitsPattern(name, settings.environments),
    annotations: [ENVIRONMENTS, TAGS],
  });
  if ('unclear' in whose) {
    const reason = `${common.id} ${whose.unclear}`;
    return [{ ok: false, line: 1, issues: [{ field: 'service', reason }] }];
  }
  const changes = namedChanges(texts, {
    url: repository.url,
    pattern: settings.changeIdPattern,
  });
  return whose.refs.map(service => {
    const id = whose.refs.length > 1 ? `${common.id}/${service}` : common.id;
    const parsed = parseEvidence({
      ...common,
      kind: 'release',
      id,
      service,
      changeIds: changes.length > 0 ? changes : undefined,
    });
    return parsed.ok ? parsed : { ...parsed, line: 1 };
  });
}

const dates = z.object({
  createdAt: z.iso.datetime().optional().catch(undefined),
  created_at: z.iso.datetime().optional().catch(undefined),
});

function malformed(raw: unknown, error: z.ZodError): ListedItem {
  const { createdAt, created_at: created } = dates.safeParse(raw).data ?? {};
  const issues = error.issues.map(issue => ({
    field: issue.path.join('.'),
    reason: `GitHub's answer is not as documented: ${issue.message}`,
  }));
  return {
    createdAt: createdAt ?? created,
    open: false,
    items: [{ ok: false, line: 1, issues }],
  };
}
