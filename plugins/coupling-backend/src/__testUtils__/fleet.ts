import { ANNOTATION_LOCATION, type Entity } from '@backstage/catalog-model';
import type { Evidence } from '@seams/coupling-core';
import type { Collector } from '@seams/backstage-plugin-coupling-node';
import { access, release } from './evidence';

/** Entities with this tag are shown to nobody but services. */
export const SECRET = 'secret';

const DAY_MS = 24 * 60 * 60_000;
const START = Date.parse('2026-01-05T10:00:00.000Z');
const BYSTANDERS = Array.from({ length: 10 }, (_, n) => `bystander-${n}`);

function entity(
  kind: string,
  name: string,
  more: {
    tags?: string[];
    spec?: Entity['spec'];
    owner?: string;
    dependsOn?: string[];
  } = {},
): Entity {
  const { tags, spec, owner, dependsOn = [] } = more;
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { name, tags, annotations: { [ANNOTATION_LOCATION]: 'url:x' } },
    spec,
    relations: [
      ...(owner ? [{ type: 'ownedBy', targetRef: owner }] : []),
      ...dependsOn.map(targetRef => ({ type: 'dependsOn', targetRef })),
    ],
  };
}

/**
 * `orders` is released with `shipping`, whom everybody sees, and with
 * `payments`, who is secret, and depends on both; the store `vault` is secret,
 * too.
 */
export const fleetEntities: Entity[] = [
  entity('Component', 'orders', {
    owner: 'group:default/shop',
    dependsOn: ['component:default/shipping', 'component:default/payments'],
    spec: {
      type: 'service',
      boundary: {
        systemOfRecordFor: [
          {
            fact: 'order state',
            datasets: ['resource:default/shop-db#orders.order'],
          },
        ],
      },
    },
  }),
  entity('Component', 'shipping', { owner: 'group:default/logistics' }),
  entity('Component', 'payments', { tags: [SECRET] }),
  entity('Component', 'quiet'),
  ...BYSTANDERS.map(name => entity('Component', name)),
  entity('Resource', 'shop-db', { spec: { type: 'database' } }),
  entity('Resource', 'vault', { tags: [SECRET], spec: { type: 'database' } }),
  entity('Group', 'shop', {
    spec: { profile: { displayName: 'The Shop', email: 'shop@example.com' } },
  }),
  entity('Group', 'logistics'),
];

/** Days between releases, so irregular that no schedule explains a meeting. */
const GAPS = [5, 9, 3, 11, 6, 4, 13, 7, 3, 8, 12, 5, 6, 10, 4, 9, 7, 3, 6, 8];

function releasesOf(service: string, shiftMs: number): Evidence[] {
  let at = START + shiftMs;
  return GAPS.map((gap, index) => {
    at += gap * DAY_MS;
    return release(`${service}-${index}`, {
      service: `component:default/${service}`,
      version: `1.${index}.0`,
      observedAt: new Date(at).toISOString(),
      url: `https://ci.example/${service}/${index}`,
    });
  });
}

const HOUR_MS = 60 * 60_000;

export const fleetEvidence: Evidence[] = [
  ...releasesOf('orders', 0),
  ...releasesOf('shipping', 2 * HOUR_MS),
  ...releasesOf('payments', HOUR_MS),
  ...BYSTANDERS.flatMap((name, index) =>
    releasesOf(name, (index + 3) * 1.37 * DAY_MS),
  ),
  access({ mode: 'write' }),
  access({ service: 'component:default/shipping', mode: 'read' }),
  access({ service: 'component:default/payments', mode: 'read' }),
  access({
    service: 'component:default/payments',
    mode: 'write',
    dataset: { store: 'resource:default/shop-db', name: 'till.receipt' },
  }),
  access({
    mode: 'write',
    dataset: { store: 'resource:default/vault', name: 'cards' },
  }),
  access({
    service: 'component:default/shipping',
    mode: 'write',
    dataset: { store: 'resource:default/vault', name: 'cards' },
  }),
  access({ service: 'component:default/ghost', mode: 'read' }),
];

/** A collector as a module would add it. */
export const fleetCollector: Collector = {
  id: 'fleet',
  title: 'The fleet of the tests',
  schedule: { frequency: { hours: 1 }, timeout: { minutes: 1 } },
  collect: async run => {
    await run.deliver({
      scope: 'all',
      mode: 'full',
      items: fleetEvidence.map(evidence => ({ ok: true, evidence })),
    });
  },
};
