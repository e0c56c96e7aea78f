import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import {
  listAnnotation,
  repositoriesOf,
  repositoryOf,
} from '@seams/plugin-coupling-node';

/** The ids that a service has in CDEvents, separated by commas. */
const CDEVENTS_ID = 'coupling.seams.dev/cdevents-id';

/** Finds the service that another tool means. */
export interface ServiceNames {
  /**
   * The service of a CDEvents subject. One that the catalog does not have gets
   * the ref it would have there; undefined when no name can be made of it.
   */
  ofSubject(subject: { id: string; source: string }): string | undefined;
  /**
   * The service that is built from a repository. When there are several, the
   * one that is called like one of `hints` or like the repository.
   */
  ofRepository(url: string, hints: string[]): string | undefined;
}

/** What is known of the components, as the catalog has them. */
export function toServiceNames(components: Iterable<Entity>): ServiceNames {
  const refs = new Set<string>();
  const byId = new Map<string, string>();
  const byRepository = new Map<string, string[]>();
  for (const component of components) {
    const ref = stringifyEntityRef(component);
    refs.add(ref);
    const ids = component.metadata.annotations?.[CDEVENTS_ID];
    for (const id of listAnnotation(ids)) byId.set(id, ref);
    for (const repository of repositoriesOf(
      component.metadata.annotations ?? {},
    )) {
      byRepository.set(repository, [
        ...(byRepository.get(repository) ?? []),
        ref,
      ]);
    }
  }
  return {
    ofSubject: ({ id, source }) =>
      byId.get(`${source}#${id}`) ?? byId.get(id) ?? refOfName(id, refs),
    ofRepository: (url, hints) => {
      const services = byRepository.get(repositoryOf(url) ?? '') ?? [];
      if (services.length === 1) return services[0];
      const repository = refOfName(url.replace(/(\.git)?\/*$/, ''), refs);
      const named = [...hints.map(hint => refOfName(hint, refs)), repository];
      return services.find(ref => named.includes(ref)) ?? repository;
    },
  };
}

/**
 * The ref that a name like `orders`, `service/orders` or
 * `component:shop/orders` stands for. Of a path only the end counts, unless
 * the catalog has the namespace too.
 */
function refOfName(
  name: string,
  refs: ReadonlySet<string>,
): string | undefined {
  const ref = /^component:([\w.-]+)\/([\w.-]+)$/i.exec(name);
  if (ref) return name.toLowerCase();
  const [last, parent] = name.split(/[/:]/).filter(Boolean).reverse();
  const inNamespace = `component:${parent}/${last}`.toLowerCase();
  if (parent && refs.has(inNamespace)) return inNamespace;
  const simple = last
    ?.replace(/[^\w.-]+/g, '-')
    .replace(/^[^a-z0-9]+|-+$/gi, '');
  return simple ? `component:default/${simple}`.toLowerCase() : undefined;
}
