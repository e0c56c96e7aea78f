import { resolveComponentName } from '../entities/resolveComponentName';
import { fitsPattern } from './fitsPattern';

/** Whose release it is; nobody's when it is not to production. @public */
export type Assignment = { refs: string[] } | { unclear: string };

/** A component that is built from a repository. @public */
export interface RepositoryComponent {
  ref: string;
  name: string;
  /** Patterns of the environments that are said to be its own. */
  environments: string[];
  /** Patterns of the tags that are said to be its own. */
  tags: string[];
}

/** A repository and the components that are built from it. @public */
export interface ComponentsOfRepository {
  /** For people, like `acme/shop`. */
  slug: string;
  components: RepositoryComponent[];
}

/**
 * Finds the components that were released. What annotations or settings say
 * comes first, then a repository's only component, then the name in the tag
 * (`orders@1.2.0`) or in the environment (`production-orders`).
 *
 * @param options - what production is, and the annotations that tell more
 *
 * @public
 */
export function assignComponents(
  released: { environment?: string; ref?: string },
  repository: ComponentsOfRepository,
  options: {
    isProduction: (environment: string) => boolean;
    annotations: string[];
  },
): Assignment {
  const { environment, ref } = released;
  const { components } = repository;
  if (environment !== undefined) {
    const owners = components.filter(each =>
      fitsPattern(environment, each.environments),
    );
    if (owners.length > 0) return { refs: owners.map(each => each.ref) };
    if (!options.isProduction(environment)) return { refs: [] };
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
  return named
    ? { refs: [named] }
    : { unclear: whyUnclear(repository, options.annotations) };
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

function whyUnclear(
  { slug, components }: ComponentsOfRepository,
  annotations: string[],
): string {
  return `could be of any of the ${
    components.length
  } components of ${slug}: annotate them with ${annotations.join(' or ')}`;
}
