import type { NamedComponent } from '@seams/backstage-plugin-coupling-node/entities';
import { toServiceNames } from './serviceNames';

function component(
  name: string,
  annotations: Record<string, string> = {},
  namespace = 'default',
) {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name, namespace, annotations },
  };
}

const refOf = (named: NamedComponent) => 'ref' in named && named.ref;

const SLUG = 'github.com/project-slug';
const LOCATION = 'backstage.io/source-location';

describe('ofSubject', () => {
  const names = toServiceNames([
    component('Orders', {
      'coupling.seams.dev/cdevents-id': 'svc-17, /prod/eu#api',
    }),
    component('billing', {}, 'shop'),
    component('api'),
  ]);
  const ofSubject = (id: string, source = '/ci') =>
    refOf(names.ofSubject({ id, source }));

  it.each([
    ['an id in the annotation', 'svc-17', 'component:default/orders'],
    ['a full ref', 'Component:shop/Billing', 'component:shop/billing'],
    ['a namespace that has it', 'shop/billing', 'component:shop/billing'],
    ['the end of a path', 'service/api', 'component:default/api'],
    [
      'a Kubernetes path',
      '/apis/apps/v1/namespaces/x/deployments/api',
      'component:default/api',
    ],
    ['a name nobody has', 'Ghost', 'component:default/ghost'],
    ['a name with blanks', 'The ghost!', 'component:default/the-ghost'],
  ])('knows %s', (_, id, ref) => {
    expect(ofSubject(id)).toBe(ref);
  });

  it('tells apart what two sources call the same', () => {
    expect(ofSubject('api', '/prod/eu')).toBe('component:default/orders');
    expect(ofSubject('api', '/prod/us')).toBe('component:default/api');
  });

  it('finds no name in punctuation', () => {
    expect(ofSubject('///')).toBe(false);
    expect(ofSubject('…')).toBe(false);
  });

  it('finds a service in another namespace when no other is called so', () => {
    expect(ofSubject('service/billing')).toBe('component:shop/billing');
  });

  it('takes no side when two services are called so', () => {
    const twice = toServiceNames([
      component('api'),
      component('api', {}, 'shop'),
    ]);
    expect(twice.ofSubject({ id: 'api', source: '/ci' })).toEqual({
      status: 'unclear',
      refs: ['component:default/api', 'component:shop/api'],
    });
  });
});

describe('ofRepository', () => {
  const names = toServiceNames([
    component('orders-api', { [SLUG]: 'acme/orders' }),
    component('ledger', {
      [LOCATION]: 'url:https://gitlab.acme.io/shop/eu/ledger/-/tree/main/',
    }),
    component('intranet', {
      [SLUG]: 'acme/internal',
      [LOCATION]: 'url:https://ghe.acme.io/acme/internal/blob/main/x.yaml',
    }),
    component('web', { [SLUG]: 'acme/mono' }),
    component('worker', { [SLUG]: 'acme/mono' }),
    component('lib', { [SLUG]: 'acme/lib' }),
    component('lib-docs', { [SLUG]: 'acme/lib' }),
  ]);
  const ofRepository = (url: string, ...hints: string[]) =>
    refOf(names.ofRepository(url, hints));

  it.each([
    'https://github.com/acme/orders',
    'https://github.com/Acme/Orders.git',
    'git@github.com:acme/orders.git',
    'ssh://git@github.com/acme/orders',
  ])('knows %s by its slug', url => {
    expect(ofRepository(url)).toBe('component:default/orders-api');
  });

  it('knows a repository by its source location', () => {
    expect(ofRepository('https://gitlab.acme.io/shop/eu/ledger.git')).toBe(
      'component:default/ledger',
    );
  });

  it('takes the host of a slug from the source location', () => {
    expect(ofRepository('https://ghe.acme.io/acme/internal')).toBe(
      'component:default/intranet',
    );
  });

  it('chooses among the services of one repository by name', () => {
    const mono = 'https://github.com/acme/mono';
    expect(ofRepository(mono, 'nightly', 'jobs/Worker')).toBe(
      'component:default/worker',
    );
    expect(ofRepository('https://github.com/acme/lib')).toBe(
      'component:default/lib',
    );
  });

  it('takes none of them for all of them, but the name of the repository', () => {
    expect(ofRepository('https://github.com/acme/mono', 'nightly')).toBe(
      'component:default/mono',
    );
  });

  it('makes a name of what the catalog does not have', () => {
    expect(ofRepository('https://github.com/acme/ghost.git')).toBe(
      'component:default/ghost',
    );
    expect(ofRepository('devlake')).toBe('component:default/devlake');
  });
});
