import {
  fitsPattern,
  listAnnotation,
  repositoriesOf,
  repositoryOf,
  resolveComponentName,
  type AnnotatedComponent,
} from '@seams/plugin-coupling-node';
import type { ConfiguredComponent } from './config';
import type { Place } from './readPlaces';

/** Of a component: the DevLake projects that are its own. */
export const PROJECT = 'coupling.seams.dev/devlake-project';

/** Whose the deployments of a place may be. */
export interface Candidates {
  /** What the settings say; the first whose name fits counts. */
  configured: ConfiguredComponent[];
  components: Pick<AnnotatedComponent, 'ref' | 'name'>[];
}

/** Finds the candidates for places, as the catalog and the settings are now. */
export function createAssigner(options: {
  components: AnnotatedComponent[];
  configured: ConfiguredComponent[];
}): (place: Place) => Candidates {
  const byRepository = new Map<string, AnnotatedComponent[]>();
  const byProject = new Map<string, AnnotatedComponent[]>();
  for (const component of options.components) {
    const { annotations } = component;
    for (const repository of repositoriesOf(annotations)) {
      append(byRepository, repository, component);
    }
    for (const project of listAnnotation(annotations[PROJECT])) {
      append(byProject, project, component);
    }
  }
  return place => {
    const built = byRepository.get(repositoryOf(place.repoUrl) ?? '') ?? [];
    const claiming = place.projects.flatMap(name => byProject.get(name) ?? []);
    const both = built.filter(component => claiming.includes(component));
    // Who builds it knows better than who shares a project with it.
    const [found] = [both, built, claiming].filter(list => list.length > 0);
    return {
      configured: options.configured.filter(each => fitsPlace(each, place)),
      components: [...new Set(found)].map(({ ref, name }) => ({ ref, name })),
    };
  };
}

/**
 * The component that was deployed. When there is no telling, the name that
 * DevLake has for its repository or scope, so that it stays visible as
 * unresolved; nothing when DevLake has no name either.
 */
export function assignService(
  deploymentName: string | null,
  place: Place,
  { configured, components }: Candidates,
): string | undefined {
  const name = deploymentName ?? '';
  const told = configured.find(
    entry => entry.name === undefined || fitsPattern(name, [entry.name]),
  );
  if (told) return told.ref;
  if (components.length === 1) return components[0].ref;
  const names = [name, ...namesOf(place)];
  return (
    names
      .map(each => resolveComponentName(each, components))
      .find(ref => ref !== undefined) ?? unresolvedRef(place)
  );
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

/** What a place is called, without the groups before it. */
function namesOf({ repoUrl, repoName, scopeName }: Place): string[] {
  return [repoUrl.replace(/(\.git)?\/*$/, ''), repoName, scopeName].flatMap(
    name => name?.split(/[/:]/).filter(Boolean).pop() ?? [],
  );
}

function unresolvedRef(place: Place): string | undefined {
  const [name] = namesOf(place).map(each =>
    each.replace(/[^\w.-]+/g, '-').replace(/^[^a-z0-9]+|-+$/gi, ''),
  );
  return name ? `component:default/${name}` : undefined;
}

function append<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value) {
  const values = map.get(key) ?? [];
  values.push(value);
  map.set(key, values);
}
