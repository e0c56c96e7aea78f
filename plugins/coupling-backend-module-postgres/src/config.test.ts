import { ConfigReader } from '@backstage/config';
import { readPostgresConfig } from './config';

const read = (...instances: object[]) =>
  readPostgresConfig(
    new ConfigReader(
      JSON.parse(JSON.stringify({ coupling: { postgres: { instances } } })),
    ),
  );

const least = {
  name: 'shop',
  connection: { host: 'db', user: 'coupling_reader' },
  databases: [{ name: 'orders', store: 'Orders-DB' }],
};

describe('readPostgresConfig', () => {
  it('is nothing without settings', () => {
    expect(readPostgresConfig(new ConfigReader({}))).toEqual([]);
  });

  it('needs a server, a role and databases, and encrypts then', () => {
    expect(read(least)).toEqual([
      {
        name: 'shop',
        connection: {
          host: 'db',
          port: 5432,
          user: 'coupling_reader',
          tls: {},
        },
        databases: [{ name: 'orders', store: 'resource:default/orders-db' }],
        roles: new Map(),
        applications: new Map(),
        statementTimeoutMs: 30_000,
        schedule: { frequency: { minutes: 15 }, timeout: { minutes: 10 } },
      },
    ]);
  });

  it('takes what is set', () => {
    const [instance] = read({
      ...least,
      connection: {
        ...least.connection,
        port: 6432,
        password: 'p',
        tls: { ca: 'PEM' },
      },
      roles: [
        { name: 'app', shared: true },
        { name: 'postgres', ignore: true },
        { name: 'ordering', component: 'Ordering', searchPath: ['ordering'] },
      ],
      applications: [{ name: 'Web', component: 'webapp' }],
      statementTimeout: { seconds: 5 },
      schedule: { frequency: 'PT1H', timeout: { minutes: 1 } },
    });
    expect(instance).toMatchObject({
      connection: { port: 6432, password: 'p', tls: { ca: 'PEM' } },
      statementTimeoutMs: 5_000,
      schedule: { frequency: { hours: 1 }, timeout: { minutes: 1 } },
    });
    expect([...instance.roles]).toEqual([
      ['app', { shared: true }],
      ['postgres', { ignore: true }],
      [
        'ordering',
        { component: 'component:default/ordering', searchPath: ['ordering'] },
      ],
    ]);
    expect([...instance.applications]).toEqual([
      ['Web', 'component:default/webapp'],
    ]);
  });

  it('sends in the clear only when told so', () => {
    const connection = { ...least.connection, tls: false };
    expect(read({ ...least, connection })[0].connection.tls).toBe(false);
  });

  it.each([
    [
      { ...least, name: 'Shop DB' },
      'coupling.postgres.instances: the name Shop DB',
    ],
    [{ ...least, databases: undefined }, 'databases'],
    [{ ...least, connection: { host: 'db' } }, 'connection.user'],
    [
      { ...least, roles: [{ name: 'app', shared: true, ignore: true }] },
      'the role app has more than one of component, shared and ignore',
    ],
  ])('refuses %j by the name of the setting', (instance, message) => {
    expect(() => read(instance)).toThrow(message);
  });

  it('refuses two servers of one name', () => {
    expect(() => read(least, least)).toThrow(
      'there are two with the name shop',
    );
  });
});
