import {
  getGitLabIntegrationRelativePath,
  type GitLabIntegrationConfig,
} from '@backstage/integration';
import { readRepositoryAddress } from '@seams/backstage-plugin-coupling-node/entities';

/** A GitLab that the backend knows. */
export interface GitlabInstance {
  /** Like `gitlab.com`. */
  host: string;
  /** Where people find projects, without a slash at its end. */
  baseUrl: string;
  /** Like `https://gitlab.com/api/v4`. */
  apiBaseUrl: string;
  /** Without one GitLab tells nothing of deployments. */
  hasToken: boolean;
}

/** Finds the GitLab of a host or an address; nothing when it is none. */
export type FindInstance = (hostOrUrl: string) => GitlabInstance | undefined;

/** Those of `integrations.gitlab`; gitlab.com is always one of them. */
export function instanceFinder(
  configs: GitLabIntegrationConfig[],
): FindInstance {
  const byHost = new Map(
    configs.map(({ host, baseUrl, apiBaseUrl, token }) => [
      host.toLowerCase(),
      {
        host,
        baseUrl: baseUrl.replace(/\/+$/, ''),
        apiBaseUrl: apiBaseUrl.replace(/\/+$/, ''),
        hasToken: Boolean(token),
      },
    ]),
  );
  return hostOrUrl => {
    const address = readRepositoryAddress(hostOrUrl);
    const host = URL.parse(address?.origin ?? hostOrUrl)?.host || hostOrUrl;
    return byHost.get(host.trim().toLowerCase());
  };
}

/** `acme/web/shop` of an address of the project or of a file in it. */
export function projectPathOf(
  written: string,
  instance: GitlabInstance,
): string | undefined {
  const address = readRepositoryAddress(
    written,
    new URL(instance.baseUrl).origin,
  );
  if (!address) return undefined;
  // A GitLab may be in a folder of its host; git over SSH does not know it.
  const folder = getGitLabIntegrationRelativePath(instance).slice(1);
  const path = address.path.toLowerCase();
  const own =
    folder && path.startsWith(`${folder.toLowerCase()}/`)
      ? path.slice(folder.length + 1)
      : path;
  return own.includes('/') ? own : undefined;
}
