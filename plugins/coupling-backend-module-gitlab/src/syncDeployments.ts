import type { JsonObject, JsonValue } from '@backstage/types';
import {
  rememberDeployed,
  type CollectorRun,
  type DeliveredItem,
  type DeployedRevisions,
} from '@seams/plugin-coupling-node';
import type { RawPage } from './client';
import type { IsProduction } from './environments';
import {
  isOver,
  mapDeployment,
  readDeployment,
  type Deployment,
} from './mapDeployment';
import type { MappingContext } from './toReleases';

/** What was changed while GitLab's answer was made may be missing in it. */
const OVERLAP_MS = 5 * 60_000;

/** How far the list is read; kept after every page. */
export interface DeploymentProgress extends JsonObject {
  /** Everything that changed before is read. */
  updatedAfter: string;
  /** The next page of what changed since then; none when all is read. */
  page?: number;
  /** Whether it ever brought evidence. */
  used: boolean;
  /** What went live in each environment, to tell rollbacks. */
  deployed: { [environment: string]: DeployedRevisions };
}

export interface DeploymentsOptions extends MappingContext {
  scope: string;
  read: (place: { updatedAfter: string; page: number }) => Promise<RawPage>;
  /** Asked only when there is something to tell by it. */
  findProduction: () => Promise<IsProduction>;
  now: Date;
  /** What did not change since then is not read. */
  oldest: Date;
  /** So many pages are read in one run. */
  maxPages: number;
}

/**
 * Reads what changed since the last time, oldest first. After each page it
 * asks for what changed since the last entry of it, as numbered pages would
 * pass over entries that change while they are read.
 */
export async function syncDeployments(
  run: CollectorRun,
  options: DeploymentsOptions,
): Promise<DeploymentProgress> {
  const kept = toProgress(await run.cursor(options.scope));
  let progress = kept ? goOn(kept) : begin(options);
  for (let pages = 0; progress.page && pages < options.maxPages; pages += 1) {
    run.signal.throwIfAborted();
    const page = await readPage(progress, options);
    progress = page.progress;
    await run.deliver({
      scope: options.scope,
      // Read for the first time, or with other settings.
      mode: kept || pages > 0 ? 'delta' : 'full',
      items: page.items,
      cursor: progress,
      progress: { position: `what changed until ${progress.updatedAfter}` },
    });
  }
  return progress;
}

function begin({ oldest }: DeploymentsOptions): DeploymentProgress {
  return {
    updatedAfter: oldest.toISOString(),
    page: 1,
    used: false,
    deployed: {},
  };
}

function goOn(kept: DeploymentProgress): DeploymentProgress {
  if (kept.page !== undefined) return kept;
  const before = Date.parse(kept.updatedAfter) - OVERLAP_MS;
  return { ...kept, updatedAfter: new Date(before).toISOString(), page: 1 };
}

async function readPage(
  { updatedAfter, page = 1, used, deployed: before }: DeploymentProgress,
  options: DeploymentsOptions,
): Promise<{ items: DeliveredItem[]; progress: DeploymentProgress }> {
  const { items: raws, hasNext } = await options.read({ updatedAfter, page });
  const entries = raws.map(readDeployment);
  const read = entries.flatMap(each => (each.ok ? each.deployment : []));
  const isProduction = read.some(isOver)
    ? await options.findProduction()
    : () => false;
  const deployed = remember(before, read);
  const items = entries.flatMap((each, at) => {
    if (!each.ok) return withLine(each.item, at);
    const { name } = each.deployment.environment;
    const known = deployed[name] ?? [];
    const context = { ...options, isProduction, known };
    return mapDeployment(each.deployment, context).map(item =>
      withLine(item, at),
    );
  });
  const changes = entries.map(each =>
    each.ok ? each.deployment.updated_at : each.updatedAt,
  );
  return {
    items,
    progress: {
      ...nextPlace({ updatedAfter, page }, changes, {
        hasNext,
        now: options.now,
      }),
      used: used || items.some(item => item.ok),
      deployed,
    },
  };
}

function remember(
  before: DeploymentProgress['deployed'],
  read: Deployment[],
): DeploymentProgress['deployed'] {
  const deployed = { ...before };
  for (const { id, sha, status, environment } of read) {
    if (status !== 'success') continue;
    const { name } = environment;
    deployed[name] = rememberDeployed(deployed[name] ?? [], [id, sha]);
  }
  return deployed;
}

function nextPlace(
  asked: { updatedAfter: string; page: number },
  changes: (string | undefined)[],
  { hasNext, now }: { hasNext: boolean; now: Date },
): Pick<DeploymentProgress, 'updatedAfter' | 'page'> {
  // Those from the future do not count: they would hide all that comes.
  const times = changes
    .map(at => Date.parse(at ?? ''))
    .filter(at => at <= now.getTime());
  const from = Date.parse(asked.updatedAfter);
  const last = Math.max(from, ...times);
  const updatedAfter = new Date(last).toISOString();
  if (!hasNext) return { updatedAfter };
  return last > from
    ? { updatedAfter, page: 1 }
    : { updatedAfter, page: asked.page + 1 };
}

function withLine(item: DeliveredItem, at: number): DeliveredItem {
  return item.ok ? item : { ...item, line: at + 1 };
}

function toProgress(
  value: JsonValue | undefined,
): DeploymentProgress | undefined {
  return typeof value === 'object' && value !== null && 'deployed' in value
    ? (value as DeploymentProgress)
    : undefined;
}
