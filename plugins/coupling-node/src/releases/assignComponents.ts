import { wildcardMatcher } from '@seams/coupling-core';
import type { LeftOutReason } from '../collector';
import { resolveComponentName } from '../entities/resolveComponentName';
import { productionMatcher } from './productionMatcher';
import { namesBesideStage } from './stageOf';
import { readTagName } from './tagName';

/** Whose release it is, why that is unclear, or why it is nobody's. @public */
export type Assignment =
  | { refs: [string, ...string[]] }
  | { unclear: string }
  | { leftOut: LeftOutReason };

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
      productionMatcher(each.environments)(environment),
    );
    if (owners.length > 0) return ownedBy(owners);
    if (!options.isProduction(environment)) {
      return { leftOut: 'not-production' };
    }
  }
  const tagged = ref
    ? components.filter(each => wildcardMatcher(each.tags)(ref))
    : [];
  if (tagged.length > 0) return ownedBy(tagged);

  const free = components.filter(each => !isTold(each, environment));
  if (components.length === 1 || free.length === 0) return ownedBy(free);
  const named = namesIn(released)
    .map(name => resolveComponentName(name, free))
    .find(found => found !== undefined);
  return named
    ? { refs: [named] }
    : { unclear: whyUnclear(repository, options.annotations) };
}

/** Nobody’s when there is none: those that there are have others. @public */
export function ownedBy(
  owners: Pick<RepositoryComponent, 'ref'>[],
): Assignment {
  const [first, ...others] = owners.map(({ ref }) => ref);
  return first ? { refs: [first, ...others] } : { leftOut: 'nobodys' };
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
  const tag = readTagName(released.ref ?? '')?.of;
  return [
    ...(tag ? [tag] : []),
    ...namesBesideStage(released.environment ?? ''),
  ];
}

function whyUnclear(
  { slug, components }: ComponentsOfRepository,
  annotations: string[],
): string {
  return `could be of any of the ${
    components.length
  } components of ${slug}: annotate them with ${annotations.join(' or ')}`;
}
