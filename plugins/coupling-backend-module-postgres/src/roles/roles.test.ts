import type { NameOwner } from '@seams/backstage-plugin-coupling-node/databases';
import { component } from '../__testUtils__/collectorOf';
import { parseSearchPath } from './databaseRoles';
import { RoleOwners } from './RoleOwners';

describe('RoleOwners', () => {
  const owners = new RoleOwners(
    {
      name: 'shop',
      roles: new Map([
        ['postgres', { ignore: true }],
        ['app', { shared: true }],
        ['billing', { component: 'component:default/billing-api' }],
        ['tuned', { searchPath: ['a'] }],
      ]),
      applications: new Map([['Shop.Web', 'component:default/webapp']]),
    },
    [
      component('orders', 'orders_rw', 'orders_ro', 'both', 'tuned'),
      component('stock', 'stock@shop', 'elsewhere@other', 'both', 'billing'),
    ],
  );

  it.each<[string, NameOwner]>([
    ['orders_ro', { kind: 'component', ref: 'component:default/orders' }],
    ['tuned', { kind: 'component', ref: 'component:default/orders' }],
    ['stock', { kind: 'component', ref: 'component:default/stock' }],
    ['elsewhere', { kind: 'unknown' }],
    ['orders', { kind: 'unknown' }],
    ['both', { kind: 'shared' }],
    ['app', { kind: 'shared' }],
    ['postgres', { kind: 'ignored' }],
    ['billing', { kind: 'component', ref: 'component:default/billing-api' }],
  ])('gives %s to %j', (role, owner) => {
    expect(owners.ownerOf(role)).toEqual(owner);
  });

  it.each([
    ['Shop.Web', 'component:default/webapp'],
    ['Orders', 'component:default/orders'],
    ['psql', undefined],
  ])('takes the application %s for %s', (name, ref) => {
    expect(owners.componentCalled(name)).toBe(ref);
  });
});

describe('parseSearchPath', () => {
  it.each([
    ['"$user", public', ['$user', 'public']],
    ['Ordering,"My Schema", "a""b"', ['ordering', 'My Schema', 'a"b']],
    ['', []],
  ])('reads %j as %j', (setting, schemas) => {
    expect(parseSearchPath(setting)).toEqual(schemas);
  });
});
