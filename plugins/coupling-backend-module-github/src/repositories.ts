import {
  listAnnotation,
  whyNotReadable,
  type ReadingRules,
  type AnnotatedComponent,
} from '@seams/backstage-plugin-coupling-node/entities';
import type { RepositoryComponent } from '@seams/backstage-plugin-coupling-node/releases';
import type { ListedParts } from '@seams/backstage-plugin-coupling-node/runs';
import { addressOf } from './addressOf';
import type { ConfiguredComponent } from './config';
import { toPath } from './toPath';

export const SLUG = 'github.com/project-slug';
export const SOURCE_LOCATION = 'backstage.io/source-location';
export const ENVIRONMENTS = 'coupling.seams.dev/github-environments';
export const TAGS = 'coupling.seams.dev/github-tags';
export const PATHS = 'coupling.seams.dev/github-paths';

/** A repository and the components that are built from it. */
export interface Repository {
  /** Its address, in lower case: `https://github.com/acme/shop`. */
  url: string;
  /** Its address as it is written: an app's list of names minds the case. */
  address: string;
  /** Like `acme/shop`, in lower case; GitHub does not mind. */
  slug: string;
  components: GithubComponent[];
}

export interface GithubComponent extends RepositoryComponent {
  /** Folders and files that are said to be its own. */
  paths: string[];
}

/**
 * Which repositories to read, sorted by address. `isGithub` says whether an
 * address belongs to a GitHub that the backend knows.
 */
export function listRepositories(
  components: AnnotatedComponent[],
  options: {
    configured: ConfiguredComponent[];
    mayRead: ReadingRules;
    isGithub: (url: string) => boolean;
  },
): ListedParts<Repository> {
  const { configured, isGithub, mayRead } = options;
  const found = new Map<string, Repository>();
  const notes: ListedParts<Repository>['notes'] = [];
  const byRef = new Map(configured.map(each => [each.ref, each]));
  const add = (address: string | undefined, component: GithubComponent) => {
    if (!address || !isGithub(address)) return;
    const url = address.toLowerCase();
    const slug = new URL(url).pathname.slice(1);
    const repository = found.get(url) ?? { url, address, slug, components: [] };
    repository.components.push(component);
    found.set(url, repository);
  };
  for (const component of components) {
    if (byRef.has(component.ref)) continue;
    const place = readableBy(component, placeOf(component, isGithub), mayRead);
    if ('wrong' in place) notes.push([component.ref, place.wrong]);
    else add(place.address, toComponent(component));
  }
  for (const { repository, ...component } of byRef.values()) {
    const name = component.ref.slice(component.ref.indexOf('/') + 1);
    add(addressOf(repository), { ...component, name });
  }
  for (const { components: own } of found.values()) {
    own.sort((a, b) => (a.ref < b.ref ? -1 : 1));
  }
  const parts = [...found.values()].sort((a, b) => (a.url < b.url ? -1 : 1));
  return { parts, notes };
}

function toComponent({ ref, name, annotations }: AnnotatedComponent) {
  return {
    ref,
    name,
    environments: listAnnotation(annotations[ENVIRONMENTS]),
    tags: listAnnotation(annotations[TAGS]),
    paths: listAnnotation(annotations[PATHS]).map(toPath),
  };
}

type Place = { address?: string } | { wrong: string };

/** What an annotation names may not be the component's to read. */
function readableBy(
  component: AnnotatedComponent,
  place: Place,
  rules: ReadingRules,
): Place {
  if ('wrong' in place || !place.address) return place;
  const { hostname: host, pathname } = new URL(place.address);
  const path = pathname.slice(1);
  const wrong = whyNotReadable(component, { host, path }, rules);
  return wrong === undefined ? place : { wrong };
}

/** A slug has no host: that of the source location, else github.com. */
function placeOf(
  { annotations }: AnnotatedComponent,
  isGithub: (url: string) => boolean,
): Place {
  const { [SLUG]: slug, [SOURCE_LOCATION]: location } = annotations;
  const source = location ? addressOf(location, null) : undefined;
  if (!slug) return { address: source };
  const origin =
    source && isGithub(source) ? new URL(source).origin : undefined;
  const address = addressOf(slug, origin);
  return address
    ? { address }
    : {
        wrong: `${SLUG} must be like acme/shop, and is ${JSON.stringify(slug)}`,
      };
}
