import {
  listAnnotation,
  type AnnotatedComponent,
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

/** Which projects to read, sorted by address. */
export function listProjects(
  components: AnnotatedComponent[],
  options: { configured: ConfiguredComponent[]; findInstance: FindInstance },
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
    const place = placeOf(component, findInstance);
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
  const isNumber = /^\d+$/.test(id);
  const path = isNumber ? `projects/${id}` : id;
  return {
    url: `${instance.baseUrl}/${path}`.toLowerCase(),
    slug: isNumber ? `project ${id}` : id,
    id,
    instance,
  };
}
