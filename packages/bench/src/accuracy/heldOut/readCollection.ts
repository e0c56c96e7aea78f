import { isCounted } from '../fleet';
import { SEPARATE_REPOSITORIES, type History } from '../histories';
import type { FamilyOf } from '../truth';
import { Clone } from './clone';
import type { Collection, Monorepo, TagShape } from './collection';
import { exactPins } from './exactPins';
import { fixedGroups } from './fixedGroups';

/**
 * Reads the histories of a collection from clones at `<folder>/<owner>/<name>`;
 * exact pins and fixed groups of monorepos from their own manifests.
 */
export function readCollection(
  folder: string,
  collection: Collection,
): History[] {
  const { monorepos, separate, pins, groups } = collection;
  const events = Object.entries(separate).flatMap(([repository, shape]) =>
    eventsOf(new Clone(folder, repository), [shape], [repository]),
  );
  return [
    ...monorepos.map(monorepo => readMonorepo(folder, monorepo)),
    {
      name: SEPARATE_REPOSITORIES,
      source: 'github.com',
      events,
      edges: pins.map(([a, b]) => [a, b, 'exact']),
      groups,
    },
  ];
}

/** Services of one owner, or of owners that belong together, are a family. */
export function familiesOf({ families }: Collection): FamilyOf {
  return (_, repository) => {
    const owner = repository.split('/')[0];
    return families[owner] ?? owner;
  };
}

function readMonorepo(folder: string, monorepo: Monorepo): History {
  const { repository, tags, packages = [], lockstep } = monorepo;
  const clone = new Clone(folder, repository);
  const events = eventsOf(clone, tags, packages);
  const known = lockstep ?? (packages.length > 1 ? packages : undefined);
  return {
    name: repository,
    source: `github.com/${repository}`,
    events,
    edges: exactPins(clone, events),
    groups: known ? [known] : fixedGroups(clone, events),
  };
}

function eventsOf(
  clone: Clone,
  shapes: readonly TagShape[],
  unnamed: readonly string[],
): History['events'] {
  const repo = clone.repository;
  return clone
    .tags()
    .flatMap(({ name, at, commit }) => {
      const found = shapes.map(shape => shape.exec(name)?.groups).find(Boolean);
      if (!found) return [];
      const { service, version } = found;
      const services = service ? [service] : unnamed;
      return services.map(each => ({
        service: each,
        version,
        at,
        repo,
        commit,
      }));
    })
    .filter(isCounted);
}
