import type { JsonObject, JsonValue } from '@backstage/types';
import {
  rememberDeployed,
  type DeployedRevisions,
} from '@seams/backstage-plugin-coupling-node/releases';
import type { Deployment } from './mapDeployment';

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
  /** When those changed that the next run finds again, by their number. */
  seen: { [id: string]: string };
}

export function begin(oldest: Date): DeploymentProgress {
  return {
    updatedAfter: oldest.toISOString(),
    page: 1,
    used: false,
    deployed: {},
    seen: {},
  };
}

/** Where the next run begins: a little before the end of the last. */
export function goOn(kept: DeploymentProgress): DeploymentProgress {
  if (kept.page !== undefined) return kept;
  const before = Date.parse(kept.updatedAfter) - OVERLAP_MS;
  return { ...kept, updatedAfter: new Date(before).toISOString(), page: 1 };
}

/** Adds what went live. */
export function rememberAll(
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

/** Those that a run which begins at `updatedAfter` finds again. */
export function seenSince(
  updatedAfter: string,
  before: DeploymentProgress['seen'],
  read: Deployment[],
): DeploymentProgress['seen'] {
  const from = Date.parse(updatedAfter) - OVERLAP_MS;
  const all: [string, string][] = [
    ...Object.entries(before),
    ...read.map(({ id, updated_at: at }): [string, string] => [`${id}`, at]),
  ];
  return Object.fromEntries(all.filter(([, at]) => Date.parse(at) >= from));
}

/** What to ask for next, after a page with these changes. */
export function nextPlace(
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

export function toProgress(
  value: JsonValue | undefined,
): DeploymentProgress | undefined {
  return typeof value === 'object' && value !== null && 'deployed' in value
    ? (value as DeploymentProgress)
    : undefined;
}
