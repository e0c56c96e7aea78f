import {
  getGitLabIntegrationRelativePath,
  type GitLabIntegrationConfig,
} from '@backstage/integration';

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
    const host = URL.parse(hostOrUrl)?.host || hostOrUrl;
    return byHost.get(host.toLowerCase());
  };
}

/** `acme/web/shop` of an address of the project or of a file in it. */
export function projectPathOf(
  url: string,
  instance: GitlabInstance,
): string | undefined {
  const relative = getGitLabIntegrationRelativePath(instance);
  const path = decodeURIComponent(new URL(url).pathname);
  if (relative && !path.startsWith(`${relative}/`)) return undefined;
  const [project] = path
    .slice(relative.length)
    .split(/\/-\/|\/(?:blob|tree|raw)\//);
  const parts = project.split('/').filter(part => part !== '');
  if (parts.length < 2) return undefined;
  return parts
    .join('/')
    .replace(/\.git$/, '')
    .toLowerCase();
}
