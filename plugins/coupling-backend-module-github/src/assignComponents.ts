import { resolveComponentName } from '@seams/plugin-coupling-node';
import { fitsPattern } from './namePattern';
import {
  ENVIRONMENTS,
  TAGS,
  type Repository,
  type RepositoryComponent,
} from './repositories';

/** Whose release it is; nobody's when it is not to production. */
export type Assignment = { refs: string[] } | { unclear: string };

/**
 * Finds the components that were released. What annotations or settings say
 * comes first, then a repository's only component, then the name in the tag
 * (`orders@1.2.0`) or in the environment (`production-orders`).
 */
export function assignComponents(
  released: { environment?: string; ref?: string },
  repository: Repository,
  production: string[],
): Assignment {
  const { environment, ref } = released;
  const { components } = repository;
  if (environment !== undefined) {
    const owners = components.filter(each =>
      fitsPattern(environment, each.environments),
    );
    if (owners.length > 0) return { refs: owners.map(each => each.ref) };
    if (!fitsPattern(environment, production)) return { refs: [] };
  }
  const tagged = ref
    ? components.filter(each => fitsPattern(ref, each.tags))
    : [];
  if (tagged.length > 0) return { refs: tagged.map(each => each.ref) };

  const free = components.filter(each => !isTold(each, environment));
  if (components.length === 1 || free.length === 0) {
    return { refs: free.map(each => each.ref) };
  }
  const named = namesIn(released)
    .map(name => resolveComponentName(name, free))
    .find(found => found !== undefined);
  return named ? { refs: [named] } : { unclear: whyUnclear(repository) };
}

/** Whether it is said where its releases are: then they are nowhere else. */
function isTold(
  { environments, tags }: RepositoryComponent,
  environment?: string,
): boolean {
  return (
    tags.length > 0 || (environment !== undefined && environments.length > 0)
  );
}

function namesIn(released: { environment?: string; ref?: string }): string[] {
  const tag = /^(?:refs\/tags\/)?(.+?)(?:[@/_-]v?)\d[\w.+-]*$/.exec(
    released.ref ?? '',
  );
  const place = /^(?:prod(?:uction)?[-/_](.+)|(.+)[-/_]prod(?:uction)?)$/i.exec(
    released.environment ?? '',
  );
  return [tag?.[1], place?.[1] ?? place?.[2]].flatMap(name => name ?? []);
}

function whyUnclear({ slug, components }: Repository): string {
  return `could be of any of the ${components.length} components of ${slug}: annotate them with ${ENVIRONMENTS} or ${TAGS}`;
}
