import gitUrlParse from 'git-url-parse';

const SOURCE_LOCATION = 'backstage.io/source-location';
/** Annotations that name a repository, and the host meant when none is known. */
const PROJECT_SLUGS: Record<string, string> = {
  'github.com/project-slug': 'github.com',
  'gitlab.com/project-slug': 'gitlab.com',
};

/**
 * The repositories that a component is built from, each as host and path in
 * lower case, like `github.com/acme/shop`.
 *
 * @public
 */
export function repositoriesOf(annotations: Record<string, string>): string[] {
  const source = annotations[SOURCE_LOCATION]?.replace(/^url:/, '');
  const location = source && repositoryOf(source);
  const slugs = Object.entries(PROJECT_SLUGS).flatMap(([annotation, host]) =>
    annotations[annotation]
      ? `${location?.split('/')[0] ?? host}/${annotations[annotation]}`
      : [],
  );
  // What the annotation says is meant; the location may be a config repository.
  const named = slugs.length > 0 || !location ? slugs : [location];
  return [...new Set(named.map(name => name.toLowerCase()))];
}

/**
 * Host and path of a repository in lower case, however git or a browser takes
 * its address: `github.com/acme/shop` of `git@github.com:acme/Shop.git`.
 * Nothing when it is no address.
 *
 * @public
 */
export function repositoryOf(address: string): string | undefined {
  try {
    const { resource, full_name: path } = gitUrlParse(address);
    return resource && path ? `${resource}/${path}`.toLowerCase() : undefined;
  } catch {
    return undefined;
  }
}
