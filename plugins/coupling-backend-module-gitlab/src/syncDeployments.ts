import type {
  CollectorRun,
  DeliveredItem,
} from '@seams/backstage-plugin-coupling-node';
import type { RawPage } from './client';
import {
  begin,
  goOn,
  nextPlace,
  rememberAll,
  seenSince,
  toProgress,
  type DeploymentProgress,
} from './deploymentProgress';
import type { IsProduction } from './environments';
import {
  isOver,
  mapDeployment,
  readDeployment,
  type Deployment,
} from './mapDeployment';
import { describeMergeRequests } from './mergeRequests';
import type { MappingContext } from './toReleases';

export interface DeploymentsOptions extends MappingContext {
  scope: string;
  read: (place: { updatedAfter: string; page: number }) => Promise<RawPage>;
  /** Asked only when there is something to tell by it. */
  findProduction: () => Promise<IsProduction>;
  /** Those that came with a deployment. */
  readMergeRequests: (deployment: number) => Promise<unknown[]>;
  /** Of deployments since then they are asked for. */
  mergeRequestsSince: Date;
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
  let progress = kept ? goOn(kept) : begin(options.oldest);
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

async function readPage(
  before: DeploymentProgress,
  options: DeploymentsOptions,
): Promise<{ items: DeliveredItem[]; progress: DeploymentProgress }> {
  const { updatedAfter, page = 1 } = before;
  const { items: raws, hasNext } = await options.read({ updatedAfter, page });
  const entries = raws.map(readDeployment);
  const read = entries.flatMap(each => (each.ok ? each.deployment : []));
  const deployed = rememberAll(before.deployed, read);
  const fresh = read.filter(each => !isSeen(each, before));
  const map = await mapperOf(fresh, deployed, options);
  const items: DeliveredItem[] = [];
  for (const [at, each] of entries.entries()) {
    if (!each.ok) {
      items.push(withLine(each.item, at));
    } else if (!isSeen(each.deployment, before)) {
      const mapped = await map(each.deployment);
      items.push(...mapped.map(item => withLine(item, at)));
    }
  }
  const changes = entries.map(each =>
    each.ok ? each.deployment.updated_at : each.updatedAt,
  );
  const asked = { updatedAfter, page };
  const place = nextPlace(asked, changes, { hasNext, now: options.now });
  return {
    items,
    progress: {
      ...place,
      used: before.used || items.some(item => item.ok),
      deployed,
      seen: seenSince(place.updatedAfter, before.seen, read),
    },
  };
}

/** Maps one deployment, and asks for its merge requests if it needs them. */
async function mapperOf(
  fresh: Deployment[],
  deployed: DeploymentProgress['deployed'],
  options: DeploymentsOptions,
): Promise<(deployment: Deployment) => Promise<DeliveredItem[]>> {
  const isProduction = fresh.some(isOver)
    ? await options.findProduction()
    : () => false;
  return async deployment => {
    const known = deployed[deployment.environment.name] ?? [];
    const context = { ...options, isProduction, known };
    const items = mapDeployment(deployment, context);
    const isRecent =
      Date.parse(deployment.updated_at) >= options.mergeRequestsSince.getTime();
    if (!isRecent || !items.some(item => item.ok)) return items;
    const raws = await options.readMergeRequests(deployment.id);
    return mapDeployment(deployment, context, describeMergeRequests(raws));
  };
}

function isSeen(
  { id, updated_at: at }: Deployment,
  { seen }: DeploymentProgress,
): boolean {
  return seen[`${id}`] === at;
}

function withLine(item: DeliveredItem, at: number): DeliveredItem {
  return item.ok || 'leftOut' in item ? item : { ...item, line: at + 1 };
}
