import {
  readRepositoryAddress,
  type RepositoryAddress,
} from './repositoryAddress';

const SOURCE_LOCATION = 'backstage.io/source-location';
/** Annotations that name a repository, and the host meant when none is known. */
const PROJECT_SLUGS: Record<string, string> = {
  'github.com/project-slug': 'github.com',
  'gitlab.com/project-slug': 'gitlab.com',
};
/** Hosts that are known to be one thing, so that no slug of another is there. */
const KNOWN_HOST =
  /^(?:bitbucket\.org|codeberg\.org|dev\.azure\.com|gitea\.com|git(?:hub|lab)\.com|git\.sr\.ht|git-codecommit\..+|source\.developers\.google\.com|.+\.visualstudio\.com)$/;

/**
 * The repositories that a component is built from, each as host and path in
 * lower case, like `github.com/acme/shop`. A slug is on the host of the source
 * location, unless that is known to be another forge.
 *
 * @public
 */
export function repositoriesOf(annotations: Record<string, string>): string[] {
  const source = annotations[SOURCE_LOCATION];
  const location = source ? readRepositoryAddress(source) : undefined;
  const slugs = Object.entries(PROJECT_SLUGS).filter(
    ([annotation]) => annotations[annotation],
  );
  // What the annotation says is meant; the location may be a config repository.
  if (slugs.length === 0) return location ? [nameOf(location)] : [];
  const isThere = location && !KNOWN_HOST.test(location.host);
  const named = slugs.flatMap(([annotation, host]) => {
    const origin = isThere ? location.origin : `https://${host}`;
    return repositoryOf(annotations[annotation], origin) ?? [];
  });
  return [...new Set(named)];
}

/**
 * Host and path of a repository in lower case, however git or a browser takes
 * its address: `github.com/acme/shop` of `git@github.com:acme/Shop.git`.
 * Nothing when it is no address.
 *
 * @param slugOrigin - where slugs are; without it a slug is no address
 *
 * @public
 */
export function repositoryOf(
  address: string,
  slugOrigin?: string,
): string | undefined {
  const read = readRepositoryAddress(address, slugOrigin);
  return read && nameOf(read);
}

function nameOf({ host, path }: RepositoryAddress): string {
  return `${host}/${path.toLowerCase()}`;
}
