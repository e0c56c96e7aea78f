import { ConfigReader } from '@backstage/config';
import { readMysqlConfig } from './config';

const read = (...instances: object[]) =>
  readMysqlConfig(
    new ConfigReader(
      JSON.parse(JSON.stringify({ coupling: { mysql: { instances } } })),
    ),
  );

const least = {
  name: 'shop',
  connection: { host: 'db', user: 'coupling_reader' },
  store: 'Shop-MySQL',
};

describe('readMysqlConfig', () => {
  it('is nothing without settings', () => {
    expect(readMysqlConfig(new ConfigReader({}))).toEqual([]);
  });

  it('needs a server, an account and a resource, and encrypts then', () => {
    expect(read(least)).toEqual([
      {
        name: 'shop',
        connection: {
          host: 'db',
          port: 3306,
          user: 'coupling_reader',
          tls: {},
        },
        store: 'resource:default/shop-mysql',
        schemas: new Map(),
        users: new Map(),
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
        port: 3307,
        password: 'p',
        tls: { ca: 'PEM' },
      },
      schemas: [
        { name: 'app', shared: true, store: 'App-DB' },
        { name: 'billing', component: 'Billing-API' },
      ],
      users: [{ name: 'root', ignore: true }],
      statementTimeout: { seconds: 5 },
      schedule: { frequency: 'PT1H', timeout: { minutes: 1 } },
    });
    expect(instance).toMatchObject({
      connection: { port: 3307, password: 'p', tls: { ca: 'PEM' } },
      statementTimeoutMs: 5_000,
      schedule: { frequency: { hours: 1 }, timeout: { minutes: 1 } },
    });
    expect([...instance.schemas]).toEqual([
      ['app', { shared: true, store: 'resource:default/app-db' }],
      ['billing', { component: 'component:default/billing-api' }],
    ]);
    expect([...instance.users]).toEqual([['root', { ignore: true }]]);
  });

  it.each([
    [
      { ...least, name: 'Shop DB' },
      'coupling.mysql.instances: the name Shop DB',
    ],
    [{ ...least, store: undefined }, 'store'],
    [{ ...least, connection: { host: 'db' } }, 'connection.user'],
    [
      { ...least, schemas: [{ name: 'app', shared: true, ignore: true }] },
      'the schema app has more than one of component, shared and ignore',
    ],
    [
      { ...least, users: [{ name: 'app', component: 'a', ignore: true }] },
      'the user app has more than one of component, shared and ignore',
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
