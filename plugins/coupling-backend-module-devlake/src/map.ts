import { parseEvidence } from '@seams/coupling-core';
import type { DeliveredItem } from '@seams/backstage-plugin-coupling-node';
import type { NamedComponent } from '@seams/backstage-plugin-coupling-node/entities';
import {
  changeIdsIn,
  versionIn,
} from '@seams/backstage-plugin-coupling-node/releases';
import type { DeploymentRow } from './readDeployments';

/** The most that evidence holds. */
const MAX_CHANGES = 1_000;

/** The release that a deployed commit is, of the service that was found. */
export function toRelease(
  row: DeploymentRow,
  service: NamedComponent,
  options: { line: number; changeIdPattern: string },
): DeliveredItem {
  const { line, changeIdPattern } = options;
  const { id, commitSha, deploymentId, refName, url } = row;
  if (service.status === 'unclear' || !service.ref) {
    const reason = `${id} ${whyNobodys(service)}`;
    return { ok: false, line, issues: [{ field: 'service', reason }] };
  }
  const version = versionIn(refName) ?? commitSha;
  const changeIds = [
    // What is deployed at once belongs to one change.
    ...(deploymentId ? [`devlake ${deploymentId}`] : []),
    ...changeIdsIn([row.commitMessage, refName], changeIdPattern),
  ].slice(0, MAX_CHANGES);
  const parsed = parseEvidence({
    kind: 'release',
    source: 'devlake-database',
    // DevLake tells the commits of one deployment apart by both.
    id: commitSha ? `${id} ${commitSha}` : id,
    service: service.ref,
    observedAt: row.finishedAt,
    status: row.result === 'SUCCESS' ? 'succeeded' : 'failed',
    ...(version && { version }),
    ...(changeIds.length > 0 && { changeIds }),
    ...(/^https?:\/\/\S+$/i.test(url ?? '') && { url }),
  });
  return { ...parsed, line };
}

function whyNobodys(service: NamedComponent): string {
  return service.status === 'unclear'
    ? `could be of any of ${service.refs.join(
        ', ',
      )}: annotate them, or tell in coupling.devlake.components whose it is`
    : 'has neither a repository nor a data scope with a name: tell in coupling.devlake.components whose it is';
}
