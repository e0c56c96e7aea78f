import { parseEvidence } from '@seams/coupling-core';
import { versionIn, type DeliveredItem } from '@seams/plugin-coupling-node';
import type { DeploymentRow } from './readDeployments';

/** Enough of a commit to know it. */
const SHORT_SHA = 12;

/** The release that a deployed commit is, of the service that was found. */
export function toRelease(
  row: DeploymentRow,
  service: string | undefined,
  line: number,
): DeliveredItem {
  const { id, commitSha, deploymentId, refName, url } = row;
  if (!service) {
    const reason = `the deployment ${id} has neither a repository nor a data scope with a name; tell in coupling.devlake.components whose it is`;
    return { ok: false, line, issues: [{ field: 'service', reason }] };
  }
  const version = versionIn(refName ?? '') ?? commitSha.slice(0, SHORT_SHA);
  const parsed = parseEvidence({
    kind: 'release',
    source: 'devlake-database',
    // DevLake tells the commits of one deployment apart by both.
    id: commitSha ? `${id} ${commitSha}` : id,
    service,
    observedAt: row.finishedAt,
    status: row.result === 'SUCCESS' ? 'succeeded' : 'failed',
    ...(version && { version }),
    // What is deployed at once belongs to one change.
    ...(deploymentId && { changeIds: [`devlake ${deploymentId}`] }),
    ...(/^https?:\/\/\S+$/i.test(url ?? '') && { url }),
  });
  return { ...parsed, line };
}
