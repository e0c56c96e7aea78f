import gitUrlParse from 'git-url-parse';

/** A repository on a GitHub or GitLab server. */
export interface WebAddress {
  /** Like `fluxcd/flux2`. */
  slug: string;
  commitUrl(commit: string): string;
}

/**
 * Where people see a repository, told from the address it was cloned from;
 * absent for other servers. Credentials in that address are left behind.
 */
export function webAddress(remote: string): WebAddress | undefined {
  const address = parse(remote);
  if (!address?.resource || !address.full_name) return undefined;
  const { resource, full_name: slug, protocol, port } = address;
  const kind = /(^|\.|-)(github|gitlab)(\.|-)/.exec(`${resource}.`)?.[2];
  if (!kind) return undefined;
  const host = protocol === 'https' && port ? `${resource}:${port}` : resource;
  const commits = kind === 'gitlab' ? '-/commit' : 'commit';
  return {
    slug,
    commitUrl: commit => `https://${host}/${slug}/${commits}/${commit}`,
  };
}

function parse(remote: string): gitUrlParse.GitUrl | undefined {
  try {
    return gitUrlParse(remote);
  } catch {
    return undefined;
  }
}
