import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import {
  componentNames,
  listAnnotation,
  repositoriesOf,
  repositoryOf,
  type NamedComponent,
} from '@seams/backstage-plugin-coupling-node/entities';

/** The ids that a service has in CDEvents, separated by commas. */
const CDEVENTS_ID = 'coupling.seams.dev/cdevents-id';

/** Finds the service that another tool means. */
export interface ServiceNames {
  /** The service of a CDEvents subject. */
  ofSubject(subject: { id: string; source: string }): NamedComponent;
  /**
   * The service that is built from a repository. When there are several, the
   * one that is called like one of `hints` or like the repository.
   */
  ofRepository(url: string, hints: string[]): NamedComponent;
}

interface Service {
  ref: string;
  name: string;
}

/** What is known of the components, as the catalog has them. */
export function toServiceNames(components: Iterable<Entity>): ServiceNames {
  const services: Service[] = [];
  const byId = new Map<string, string>();
  const byRepository = new Map<string, Service[]>();
  for (const component of components) {
    const { name, annotations = {} } = component.metadata;
    const service = { ref: stringifyEntityRef(component), name };
    services.push(service);
    for (const id of listAnnotation(annotations[CDEVENTS_ID])) {
      byId.set(id, service.ref);
    }
    for (const repository of repositoriesOf(annotations)) {
      byRepository.set(repository, [
        ...(byRepository.get(repository) ?? []),
        service,
      ]);
    }
  }
  const { find } = componentNames(services);
  return {
    ofSubject: ({ id, source }) => {
      const ref = byId.get(`${source}#${id}`) ?? byId.get(id);
      return ref ? { status: 'found', ref } : find(id);
    },
    ofRepository: (url, hints) => {
      const built = byRepository.get(repositoryOf(url) ?? '') ?? [];
      if (built.length === 1) return { status: 'found', ref: built[0].ref };
      const repository = url.replace(/(\.git)?\/*$/, '');
      const among = componentNames(built);
      const named = [...hints, repository]
        .map(among.find)
        .find(({ status }) => status === 'found');
      return named ?? find(repository);
    },
  };
}
