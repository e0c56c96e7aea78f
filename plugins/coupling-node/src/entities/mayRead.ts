import type { RootConfigService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import { wildcardMatcher } from '@seams/coupling-core';
import type { AnnotatedComponent } from './readComponents';
import {
  readRepositoryAddress,
  type RepositoryAddress,
} from './repositoryAddress';

/** The catalog itself sets it: where a component is described. */
const DESCRIBED_IN = 'backstage.io/managed-by-location';
const SECTION = 'coupling.mayRead';
const NEAR = ['same-owner', 'same-repository', 'anywhere'] as const;

/**
 * What components may have read with the backend's credentials: their
 * annotations are written by whoever owns the file, and may name what is not
 * theirs.
 *
 * @public
 */
export interface ReadingRules {
  /** Where it may be without being allowed by `allow`. */
  near: (typeof NEAR)[number];
  /** Pairs of where components are described and what those may read. */
  allow: { from: string; to: string }[];
}

/**
 * Reads the section `coupling.mayRead`.
 *
 * @throws InputError with the name of the setting that makes no sense
 *
 * @public
 */
export function readReadingRules(config: RootConfigService): ReadingRules {
  const section = config.getOptionalConfig(SECTION);
  const near = section?.getOptionalString('near') ?? 'same-owner';
  const known = NEAR.find(each => each === near);
  if (!known) {
    throw new InputError(`${SECTION}.near must be one of ${NEAR.join(', ')}`);
  }
  return {
    near: known,
    allow: (section?.getOptionalConfigArray('allow') ?? []).map(entry => ({
      from: entry.getString('from'),
      to: entry.getString('to'),
    })),
  };
}

/** What is to be read. @public */
export interface ReadPlace extends Pick<RepositoryAddress, 'host' | 'path'> {
  /** Where on its host the forge is, like `gitlab`; not part of the path. */
  folder?: string;
}

/**
 * Why a component may not have a place read; nothing when it may. By default
 * a place is near when it has the host and the owner of the repository in
 * which the catalog found the component. What no repository describes, like a
 * file of the backend's own, only who runs the backend can add.
 *
 * @returns a sentence with the settings that would allow it
 *
 * @public
 */
export function whyNotReadable(
  { annotations }: Pick<AnnotatedComponent, 'annotations'>,
  place: ReadPlace,
  rules: ReadingRules,
): string | undefined {
  const location = annotations[DESCRIBED_IN];
  if (!location?.startsWith('url:')) return undefined;
  const described = describedIn(location, place);
  if (described && isNear(described, place, rules)) return undefined;
  const [from, to] = [
    described ? nameOf(described) : location.slice('url:'.length),
    nameOf(place),
  ];
  const isAllowed = rules.allow.some(
    each =>
      wildcardMatcher([each.from])(from) && wildcardMatcher([each.to])(to),
  );
  if (isAllowed) return undefined;
  return `${to} is not read, as the component is described in ${from}; to allow it, add { from: '${from}', to: '${to}' } to ${SECTION}.allow`;
}

function describedIn(
  location: string,
  { host, folder }: ReadPlace,
): RepositoryAddress | undefined {
  const described = readRepositoryAddress(location);
  const start = `${folder}/`.toLowerCase();
  return folder &&
    described?.host === host &&
    described.path.toLowerCase().startsWith(start)
    ? { ...described, path: described.path.slice(start.length) }
    : described;
}

function isNear(
  described: RepositoryAddress,
  place: ReadPlace,
  { near }: ReadingRules,
): boolean {
  if (near === 'anywhere') return true;
  const [from, to] = [nameOf(described), nameOf(place)];
  if (near === 'same-repository') return from === to;
  return ownerIn(from) === ownerIn(to);
}

/** `github.com/acme` of `github.com/acme/shop`. */
function ownerIn(name: string): string {
  return name.split('/', 2).join('/');
}

function nameOf({ host, path }: ReadPlace) {
  return `${host}/${path}`.toLowerCase();
}
