import type { DeliveredItem } from '@seams/backstage-plugin-coupling-node';
import type { ServiceNames } from '../../catalog/serviceNames';
import {
  parseDevLakeDeployment,
  type DevLakeCommit,
  type DevLakeDeployment,
} from './devLakeSchema';
import { toRelease } from './toRelease';

/** Turns DevLake's words for an outcome into ours; it takes none for success. */
const STATUS = { SUCCESS: 'succeeded', FAILURE: 'failed' } as const;

/** Looks like a version, where branches say nothing about what was released. */
const VERSION_REF = /^(?:refs\/tags\/)?(v?\d+\.\d+.*)$/;

/**
 * Turns the body of DevLake's deployment webhook into one release per commit,
 * of the service that is built from the commit's repository.
 */
export function readDevLakeDeployment(
  body: unknown,
  names: ServiceNames,
): DeliveredItem[] {
  const parsed = parseDevLakeDeployment(body);
  if (!parsed.ok) return [{ ...parsed, line: 1 }];
  return parsed.deployment.deploymentCommits.map((commit, index) =>
    releaseOf(parsed.deployment, commit, index, names),
  );
}

function releaseOf(
  deployment: DevLakeDeployment,
  commit: DevLakeCommit,
  index: number,
  names: ServiceNames,
): DeliveredItem {
  const { id, name, displayTitle, environment, finishedDate } = deployment;
  const hints = [commit.name, name, displayTitle].flatMap(hint => hint || []);
  const at = `deploymentCommits.${index}`;
  return toRelease(
    index + 1,
    {
      // DevLake's ids are unique in one of its connections, which the body
      // does not name; with the repository they are unique in all.
      id: [id, commit.repoUrl, commit.name].filter(Boolean).join(' '),
      source: 'devlake',
      observedAt: commit.finishedDate || finishedDate,
      service: names.ofRepository(commit.repoUrl, hints),
      serviceName: commit.repoUrl,
      environment: environment?.toLowerCase() || 'production',
      version: VERSION_REF.exec(commit.refName ?? '')?.[1] ?? commit.commitSha,
      status: STATUS[commit.result || deployment.result || 'SUCCESS'],
      // What is deployed at once belongs to one change.
      changeIds: [`devlake ${id} ${finishedDate}`],
      actor: undefined,
      url: undefined,
    },
    {
      id: 'id',
      observedAt: commit.finishedDate ? `${at}.finishedDate` : 'finishedDate',
      service: `${at}.repoUrl`,
      version: `${at}.commitSha`,
      changeIds: 'id',
    },
  );
}
