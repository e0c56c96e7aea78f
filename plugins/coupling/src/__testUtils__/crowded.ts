import type { ServiceCoupling } from '@seams/backstage-plugin-coupling-common';
import { DEPENDENCIES } from './dependencies';
import { TIGHT } from './serviceCouplings';

/** A name without a place to break at, as generated ones are. */
export const LONG_NAME =
  'customerrelationshipmanagementintegrationeventtranslationservicebackendproduction';

const [PARTNER] = TIGHT.coordinatedRelease.partners;
const [DATASET] = TIGHT.sharedData.datasets;
const [OWNED] = TIGHT.systemOfRecordFor;
const LONG_REF = `component:default/${LONG_NAME}`;

/** 300 partners, 500 tables and names that are too long for any column. */
export const CROWDED: ServiceCoupling = {
  ...TIGHT,
  coordinatedRelease: {
    ...TIGHT.coordinatedRelease,
    partners: Array.from({ length: 300 }, (_, n) => ({
      ...PARTNER,
      service: n === 0 ? LONG_REF : `component:default/service-${n}`,
      sentence: `14 of the last 19 releases of helm-controller had a ${
        n === 0 ? LONG_NAME : `service-${n}`
      } release within 72 h; 6.5 expected by chance; they ship within minutes of each other.`,
    })),
  },
  sharedData: {
    ...TIGHT.sharedData,
    datasets: Array.from({ length: 500 }, (_, n) => ({
      ...DATASET,
      dataset: {
        store: `resource:default/${n === 0 ? LONG_NAME : 'shop-db'}`,
        name: n === 0 ? `${LONG_NAME}.${LONG_NAME}` : `shop.table_${n}`,
      },
      accessors: Array.from({ length: n === 0 ? 120 : 2 }, (__, user) => ({
        ...DATASET.accessors[0],
        service: user === 0 ? LONG_REF : `component:default/reader-${user}`,
      })),
    })),
  },
  systemOfRecordFor: Array.from({ length: 500 }, (_, n) => ({
    ...OWNED,
    dataset: {
      store: `resource:default/${n === 0 ? LONG_NAME : 'shop-db'}`,
      name: n === 0 ? `${LONG_NAME}.${LONG_NAME}` : `shop.table_${n}`,
    },
  })),
  dependencies: {
    ...DEPENDENCIES,
    items: [
      {
        ...DEPENDENCIES.items[0],
        service: LONG_REF,
      },
      ...DEPENDENCIES.items,
    ],
    total: 300,
    withoutOwner: 3,
  },
  findings: Array.from({ length: 120 }, (_, n) => ({
    ...TIGHT.findings[n % TIGHT.findings.length],
    sentence: `${
      n === 0 ? LONG_NAME : 'helm-controller'
    } reads shop.table_${n}, which belongs to orders.`,
  })),
  notInCatalog: [LONG_REF, 'resource:default/shop-db'],
};
