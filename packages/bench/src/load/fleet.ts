import { ANNOTATION_LOCATION, type Entity } from '@backstage/catalog-model';
import { seededRandom } from '../accuracy/random';
import { syntheticReleases } from '../speed/syntheticFleet';

/** How large the company is that the load is of. */
export interface LoadFleet {
  services: number;
  releases: number;
  accesses: number;
  /** Names in evidence that the catalog does not have. */
  unresolved: number;
}

/** Shown to nobody but services, by the policy of the load. */
export const SECRET_LABEL = 'secret';

const SERVICES_PER_TEAM = 20;
const SERVICES_PER_STORE = 25;
const LATEST = Date.UTC(2026, 5, 30);

/** As 10,000 services have 295k releases and 95k accesses. */
export function fleetOf(services: number): LoadFleet {
  return {
    services,
    releases: Math.round(services * 29.5),
    accesses: Math.round(services * 9.5),
    unresolved: services * 2,
  };
}

/** Its catalog: a tenth of the services and of the stores is secret. */
export function entitiesOf({ services }: LoadFleet): Entity[] {
  const times = (count: number, make: (n: number) => Entity) =>
    Array.from({ length: Math.ceil(count) }, (_, n) => make(n));
  return [
    ...times(services, n =>
      entity('Component', `service-${n}`, n, {
        type: 'service',
        lifecycle: 'production',
        owner: `team-${Math.floor(n / SERVICES_PER_TEAM)}`,
      }),
    ),
    ...times(services / SERVICES_PER_STORE, n =>
      entity('Resource', `store-${n}`, n, {
        type: 'database',
        owner: `team-${Math.floor(n / 2)}`,
      }),
    ),
    ...times(services / SERVICES_PER_TEAM, n =>
      entity('Group', `team-${n}`, 1, { type: 'team', children: [] }),
    ),
  ];
}

/** What collectors found. */
export function* evidenceOf(fleet: LoadFleet): Generator<object> {
  const { services, releases, accesses, unresolved } = fleet;
  yield* syntheticReleases({ services, releases, trains: true });
  const random = seededRandom(services);
  const any = (count: number) => Math.floor(random() * count);
  const common = (n: number) => ({
    source: 'bench',
    observedAt: new Date(LATEST - n * 1_000).toISOString(),
  });
  for (let n = 0; n < accesses; n++) {
    const service = n % services;
    // Mostly its own store, and now and then the one of somebody else.
    const near = Math.floor(service / SERVICES_PER_STORE);
    const store =
      n % 5 < 4 ? near : any(Math.ceil(services / SERVICES_PER_STORE));
    yield {
      ...common(n),
      kind: 'access',
      service: `component:default/service-${service}`,
      dataset: {
        store: `resource:default/store-${store}`,
        name: `public.table_${any(40)}`,
      },
      mode: n % 3 === 0 ? 'write' : 'read',
      confidence: 'observed',
      count: 1 + any(1_000),
      statement: `select column_${n} from table where id = ?`,
    };
  }
  for (let n = 0; n < unresolved; n++) {
    yield {
      ...common(n),
      kind: 'call',
      from: `component:default/service-${n % services}`,
      to: `component:default/lost-${n}`,
      style: 'sync',
      count: 1 + any(1_000),
    };
  }
}

function entity(
  kind: string,
  name: string,
  n: number,
  spec: Entity['spec'],
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: {
      name,
      title: name.replace('-', ' '),
      ...(n % 10 === 0 && { labels: { [SECRET_LABEL]: 'yes' } }),
      annotations: {
        [ANNOTATION_LOCATION]: 'url:https://catalog.example/all.yaml',
        'backstage.io/managed-by-origin-location':
          'url:https://catalog.example/all.yaml',
      },
    },
    spec,
  };
}
