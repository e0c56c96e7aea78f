import { getGitLabIntegrationRelativePath } from '@backstage/integration';
import {
  listAnnotation,
  whyNotReadable,
  type AnnotatedComponent,
  type ReadingRules,
} from '@seams/backstage-plugin-coupling-node/entities';
import type { RepositoryComponent } from '@seams/backstage-plugin-coupling-node/releases';
import type { ListedParts } from '@seams/backstage-plugin-coupling-node/runs';
import type { ConfiguredComponent } from './config';
import {
  projectPathOf,
  type FindInstance,
  type GitlabInstance,
} from './instances';

export const SLUG = 'gitlab.com/project-slug';
export const PROJECT_ID = 'gitlab.com/project-id';
export const INSTANCE = 'gitlab.com/instance';
export const SOURCE_LOCATION = 'backstage.io/source-location';
export const ENVIRONMENTS = 'coupling.seams.dev/gitlab-environments';
export const TAGS = 'coupling.seams.dev/gitlab-tags';

/** A project and the components that are built from it. */
export interface Project {
  /** Its address, in lower case: `https://gitlab.com/acme/shop`. */
  url: string;
  /** What GitLab's API takes for it: its path or its number. */
  id: string;
  /** For people: its path, or `project 42`. */
  slug: string;
  instance: GitlabInstance;
  components: RepositoryComponent[];
}

type Place = Omit<Project, 'components'>;

export interface ListingOptions {
  configured: ConfiguredComponent[];
  findInstance: FindInstance;
  mayRead: ReadingRules;
  /**
   * Paths of projects that are named by number, by their addresses, as far as
   * they are known.
   */
  paths: ReadonlyMap<string, string>;
}

/** Which projects to read, sorted by address. */
export function listProjects(
  components: AnnotatedComponent[],
  options: ListingOptions,
): ListedParts<Project> {
  const { configured, findInstance } = options;
  const found = new Map<string, Project>();
  const notes: ListedParts<Project>['notes'] = [];
  const byRef = new Map(configured.map(each => [each.ref, each]));
  const add = (place: Place | undefined, component: RepositoryComponent) => {
    if (!place) return;
    const project = found.get(place.url) ?? { ...place, components: [] };
    project.components.push(component);
    found.set(place.url, project);
  };
  for (const component of components) {
    if (byRef.has(component.ref)) continue;
    const place = readableBy(component, options);
    if (place && 'wrong' in place) notes.push([component.ref, place.wrong]);
    else add(place, toComponent(component));
  }
  for (const { ref, project, environments, tags } of byRef.values()) {
    const name = ref.slice(ref.indexOf('/') + 1);
    add(configuredPlace(project, findInstance), {
      ...{ ref, name, environments, tags },
    });
  }
  for (const { components: own } of found.values()) {
    own.sort((a, b) => (a.ref < b.ref ? -1 : 1));
  }
  const parts = [...found.values()].sort((a, b) => (a.url < b.url ? -1 : 1));
  return { parts, notes };
}

/**
 * Projects that are named by number only, so that GitLab must be asked whose
 * they are before they may be read.
 */
export function unknownProjects(
  components: AnnotatedComponent[],
  options: ListingOptions,
): Project[] {
  const unknown = new Map<string, Project>();
  const configured = new Set(options.configured.map(({ ref }) => ref));
  for (const component of components) {
    const place = placeOf(component, options.findInstance);
    if (configured.has(component.ref) || !place || 'wrong' in place) continue;
    const isKnown = !isNumber(place.id) || options.paths.has(place.url);
    if (isKnown || !('wrong' in (readableBy(component, options) ?? {}))) {
      continue;
    }
    unknown.set(place.url, { ...place, components: [] });
  }
  return [...unknown.values()];
}

/** What an annotation names may not be the component's to read. */
function readableBy(
  component: AnnotatedComponent,
  { findInstance, mayRead, paths }: ListingOptions,
): Place | { wrong: string } | undefined {
  const place = placeOf(component, findInstance);
  if (!place || 'wrong' in place) return place;
  const { id, url, instance } = place;
  const numbered = isNumber(id) ? `projects/${id}` : id;
  const wrong = whyNotReadable(
    component,
    {
      host: new URL(instance.baseUrl).hostname,
      folder: getGitLabIntegrationRelativePath(instance).slice(1),
      path: paths.get(url) ?? numbered,
    },
    mayRead,
  );
  return wrong === undefined ? place : { wrong };
}

function isNumber(id: string): boolean {
  return /^\d+$/.test(id);
}

function toComponent({ ref, name, annotations }: AnnotatedComponent) {
  return {
    ref,
    name,
    environments: listAnnotation(annotations[ENVIRONMENTS]),
    tags: listAnnotation(annotations[TAGS]),
  };
}

/**
 * The slug, else the number, else the source location. A slug has no host:
 * that of the instance's annotation, of the source location, or gitlab.com.
 */
function placeOf(
  { annotations }: AnnotatedComponent,
  findInstance: FindInstance,
): Place | { wrong: string } | undefined {
  const {
    [SLUG]: slug,
    [PROJECT_ID]: id,
    [INSTANCE]: named,
    [SOURCE_LOCATION]: source = '',
  } = annotations;
  const bySource = findInstance(source);
  const told = slug || id;
  if (!told) {
    const path = bySource && projectPathOf(source, bySource);
    return path ? placeAt(bySource, path) : undefined;
  }
  const instance = named
    ? findInstance(named)
    : findInstance(told) ?? bySource ?? findInstance('gitlab.com');
  if (!instance) {
    return {
      wrong: `${INSTANCE} is ${JSON.stringify(
        named,
      )}, which integrations.gitlab does not have`,
    };
  }
  const project = projectIn(told, instance);
  return project
    ? placeAt(instance, project)
    : {
        wrong: `${slug ? SLUG : PROJECT_ID} must be like ${
          slug ? 'acme/web/shop' : '42'
        }, and is ${JSON.stringify(told)}`,
      };
}

function configuredPlace(
  project: string,
  findInstance: FindInstance,
): Place | undefined {
  const instance = findInstance(project) ?? findInstance('gitlab.com');
  const id = instance && projectIn(project, instance);
  return id ? placeAt(instance, id) : undefined;
}

/** Its number, or its path in lower case. */
function projectIn(
  named: string,
  instance: GitlabInstance,
): string | undefined {
  const text = named.trim();
  return /^\d{1,15}$/.test(text) ? text : projectPathOf(text, instance);
}

function placeAt(instance: GitlabInstance, id: string): Place {
  const path = isNumber(id) ? `projects/${id}` : id;
  return {
    url: `${instance.baseUrl}/${path}`.toLowerCase(),
    slug: isNumber(id) ? `project ${id}` : id,
    id,
    instance,
  };
}
