import { wildcardMatcher } from '@seams/coupling-core';
import {
  componentNames,
  listAnnotation,
  repositoriesOf,
  repositoryOf,
  whyNotReadable,
  type AnnotatedComponent,
  type NamedComponent,
  type ReadingRules,
} from '@seams/backstage-plugin-coupling-node/entities';
import type { ConfiguredComponent } from './config';
import type { Place } from './readPlaces';

/** Of a component: the DevLake projects that are its own. */
export const PROJECT = 'coupling.seams.dev/devlake-project';

/** Whose the deployments of a place may be. */
export interface Candidates {
  /** What the settings say; the first whose name fits counts. */
  configured: ConfiguredComponent[];
  components: Pick<AnnotatedComponent, 'ref' | 'name'>[];
  /** Whom the names of the place mean, when nothing else tells. */
  otherwise: NamedComponent;
}

/** Finds the candidates for places, as the catalog and the settings are now. */
export function createAssigner(options: {
  /** All of the catalog. */
  components: AnnotatedComponent[];
  configured: ConfiguredComponent[];
  mayRead: ReadingRules;
}): {
  candidatesOf: (place: Place) => Candidates;
  /** Components that name what is not theirs. */
  notes: [component: string, reason: string][];
} {
  const byRepository = new Map<string, AnnotatedComponent[]>();
  const byProject = new Map<string, AnnotatedComponent[]>();
  const notes: [component: string, reason: string][] = [];
  for (const component of options.components) {
    const { annotations } = component;
    for (const repository of repositoriesOf(annotations)) {
      const [host, ...path] = repository.split('/');
      const place = { host, path: path.join('/') };
      const why = whyNotReadable(component, place, options.mayRead);
      if (why) notes.push([component.ref, why]);
      else append(byRepository, repository, component);
    }
    for (const project of listAnnotation(annotations[PROJECT])) {
      append(byProject, project, component);
    }
  }
  const { find } = componentNames(options.components);
  const candidatesOf = (place: Place) => {
    const built = byRepository.get(repositoryOf(place.repoUrl) ?? '') ?? [];
    const claiming = place.projects.flatMap(name => byProject.get(name) ?? []);
    const both = built.filter(component => claiming.includes(component));
    // Who builds it knows better than who shares a project with it.
    const [found] = [both, built, claiming].filter(list => list.length > 0);
    const [name] = namesOf(place);
    return {
      configured: options.configured.filter(each => fitsPlace(each, place)),
      components: [...new Set(found)].map(pick),
      otherwise: name ? find(name) : { status: 'unknown' as const },
    };
  };
  return { candidatesOf, notes };
}

/**
 * The component that was deployed. When there is no telling, what its
 * repository or scope is called, so that it stays visible as unresolved.
 */
export function assignService(
  deploymentName: string | null,
  place: Place,
  { configured, components, otherwise }: Candidates,
): NamedComponent {
  const name = deploymentName ?? '';
  const told = configured.find(
    entry => entry.name === undefined || wildcardMatcher([entry.name])(name),
  );
  if (told) return { status: 'found', ref: told.ref };
  if (components.length === 1) {
    return { status: 'found', ref: components[0].ref };
  }
  const among = componentNames(components);
  return (
    [name, ...namesOf(place)]
      .map(among.find)
      .find(({ status }) => status === 'found') ?? otherwise
  );
}

function pick({ ref, name }: AnnotatedComponent) {
  return { ref, name };
}

function fitsPlace(
  { project, scope, repository }: ConfiguredComponent,
  { projects, scopeId, scopeName, repoUrl }: Place,
): boolean {
  return (
    (project === undefined || projects.includes(project)) &&
    (scope === undefined || scope === scopeName || scope === scopeId) &&
    (repository === undefined || repository === repositoryOf(repoUrl))
  );
}

function namesOf({ repoUrl, repoName, scopeName }: Place): string[] {
  const repository = repoUrl.replace(/(\.git)?\/*$/, '');
  return [repository, repoName, scopeName].flatMap(name => name || []);
}

function append<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value) {
  const values = map.get(key) ?? [];
  values.push(value);
  map.set(key, values);
}
