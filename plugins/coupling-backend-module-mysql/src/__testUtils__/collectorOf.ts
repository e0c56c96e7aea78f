import type { AnnotatedComponent } from '@seams/backstage-plugin-coupling-node/entities';
import { createMysqlCollector } from '../collector';
import type { MysqlInstance } from '../config';
import { MYSQL_SCHEMA, MYSQL_USER } from '../owners';
import { PASSWORD, type ShopServer } from './shopServer';

export const NOW = new Date('2026-11-23T10:20:30.000Z');

export function instanceOf(
  { address }: Pick<ShopServer, 'address'>,
  more: Partial<MysqlInstance> = {},
): MysqlInstance {
  return {
    name: 'shop',
    connection: {
      ...address,
      user: 'coupling_reader',
      password: PASSWORD,
      tls: false,
    },
    store: 'resource:default/shop-mysql',
    schemas: new Map(),
    users: new Map(),
    statementTimeoutMs: 60_000,
    schedule: { frequency: { minutes: 15 }, timeout: { minutes: 10 } },
    ...more,
  };
}

/** A component by its name, with its default schema and its account. */
export function component(
  name: string,
  schema?: string,
  user?: string,
): AnnotatedComponent {
  return {
    ref: `component:default/${name}`,
    name,
    annotations: {
      ...(schema && { [MYSQL_SCHEMA]: schema }),
      ...(user && { [MYSQL_USER]: user }),
    },
  };
}

/** Those of the shop, each with a schema of its own. */
export const SERVICES = [
  component('ordering-api', 'ordering'),
  component('catalog-api', 'catalog'),
];

export function collectorOf(
  instance: MysqlInstance,
  components = SERVICES,
  more: Partial<Parameters<typeof createMysqlCollector>[0]> = {},
) {
  return createMysqlCollector({
    instance,
    readComponents: async () => components,
    now: () => NOW,
    wait: async () => {},
    ...more,
  });
}
