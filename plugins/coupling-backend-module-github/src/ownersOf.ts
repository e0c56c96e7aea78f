import {
  assignComponents,
  ownedBy,
  productionMatcher,
  type Assignment,
} from '@seams/backstage-plugin-coupling-node/releases';
import type { ReadingSettings } from './config';
import type { ListedRelease } from './entries';
import {
  ENVIRONMENTS,
  PATHS,
  TAGS,
  type GithubComponent,
  type Repository,
} from './repositories';

/**
 * Finds the components that were released. Of those that are told their paths
 * it is those that changed since the release before; the first release of all
 * is that of each of them.
 *
 * @param changed - paths that changed; nothing when nothing was live before
 */
export function ownersOf(
  { environment, ref }: ListedRelease,
  repository: Repository,
  options: { settings: ReadingSettings; changed?: Set<string> },
): Assignment {
  const { settings, changed } = options;
  const assigned = assignComponents({ environment, ref }, repository, {
    isProduction: productionMatcher(settings.environments),
    annotations: [ENVIRONMENTS, TAGS, PATHS],
  });
  const located = repository.components.filter(each => each.paths.length > 0);
  const isReleased = ({ paths }: GithubComponent) =>
    !changed || paths.some(path => changed.has(path));
  if ('leftOut' in assigned) return assigned;
  if ('refs' in assigned) {
    const passedOver = new Set(
      located.filter(each => !isReleased(each)).map(each => each.ref),
    );
    return changedOnes(assigned.refs.filter(each => !passedOver.has(each)));
  }
  // Nothing but the paths tells these apart.
  const free = located.filter(
    ({ tags, environments }) =>
      tags.length === 0 &&
      (environment === undefined || environments.length === 0),
  );
  if (free.length === 0) return assigned;
  return changedOnes(free.filter(isReleased).map(each => each.ref));
}

function changedOnes(refs: string[]): Assignment {
  return refs.length > 0
    ? ownedBy(refs.map(ref => ({ ref })))
    : { leftOut: 'unchanged' };
}
