import { ConfigReader } from '@backstage/config';
import { TICKET_PATTERN } from '@seams/backstage-plugin-coupling-node/releases';
import { readDevLakeConfig } from './config';

const databaseUrl = 'mysql://seams:p%40ss@db.test/lake?charset=utf8mb4';

const read = (devlake?: object) =>
  readDevLakeConfig(
    new ConfigReader({
      coupling: { ...(devlake && { devlake: { ...devlake } }) },
    }),
  );

describe('readDevLakeConfig', () => {
  it('is nothing without settings', () => {
    expect(read()).toBeUndefined();
  });

  it("needs no more than an address, as DevLake's own", () => {
    expect(read({ databaseUrl })).toEqual({
      database: {
        engine: 'mysql',
        host: 'db.test',
        port: 3306,
        user: 'seams',
        password: 'p@ss',
        database: 'lake',
        tls: {},
      },
      backfillMonths: 24,
      changeIdPattern: TICKET_PATTERN,
      components: [],
      mayRead: { near: 'same-owner', allow: [] },
      schedule: { frequency: { minutes: 30 }, timeout: { minutes: 30 } },
    });
  });

  it('takes what is set', () => {
    const components = [
      {
        component: 'Orders',
        repository: 'git@github.com:acme/Shop.git',
        name: 'orders-*',
      },
    ];
    expect(read({ databaseUrl, backfillMonths: 6, components })).toMatchObject({
      backfillMonths: 6,
      components: [
        {
          ref: 'component:default/orders',
          repository: 'github.com/acme/shop',
          name: 'orders-*',
        },
      ],
    });
  });

  it.each([
    ['postgres://u:p@[::1]:5433/lake', {}, { host: '::1', port: 5433 }],
    ['postgresql://u:p@h/lake', {}, { engine: 'postgresql', port: 5432 }],
    ['postgresql://u:p@h/lake', {}, { schema: 'public', tls: {} }],
    ['postgresql://u:p@h/lake?search_path=dora', {}, { schema: 'dora' }],
    ['postgresql://u:p@h/lake?sslmode=require', {}, { tls: {} }],
    ['postgresql://u:p@h/lake?sslmode=disable', {}, { tls: false }],
    ['mysql://u:p@h/lake?tls=skip-verify', {}, { tls: {} }],
    ['mysql://u:p@h/lake?tls=false', {}, { tls: false }],
    ['mysql://u:p@h/lake?tls=false', { tls: true }, { tls: {} }],
    ['mysql://u:p@h/lake', { tls: { ca: 'PEM' } }, { tls: { ca: 'PEM' } }],
    ['mysql://u:p@h/lake?tls=true', { tls: false }, { tls: false }],
  ])('reads of %s with %j %j', (address, options, database) => {
    expect(read({ databaseUrl: address, ...options })?.database).toMatchObject(
      database,
    );
  });

  it.each([
    [{}, 'coupling.devlake.databaseUrl'],
    [{ databaseUrl: 'sqlite:lake' }, 'coupling.devlake.databaseUrl must be'],
    [{ databaseUrl: 'mysql://u:s3same@h' }, 'databaseUrl must be like mysql:'],
    [
      { databaseUrl, backfillMonths: 61 },
      'coupling.devlake.backfillMonths must be a whole number from 1 to 60',
    ],
    [
      { databaseUrl, components: [{ component: 'a' }] },
      'coupling.devlake.components[0] needs a project',
    ],
    [
      { databaseUrl, components: [{ component: 'a', repository: '' }] },
      'repository',
    ],
  ])('refuses %j by the name of the setting', (settings, message) => {
    expect(() => read(settings)).toThrow(message);
    expect(() => read(settings)).not.toThrow('s3same');
  });
});
