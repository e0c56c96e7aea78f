import type { AnnotatedComponent } from '@seams/backstage-plugin-coupling-node/entities';
import { assignService, createAssigner, PROJECT } from './assign';
import type { ConfiguredComponent } from './config';
import type { Place } from './readPlaces';

const SLUG = 'github.com/project-slug';

const component = (
  name: string,
  annotations: Record<string, string>,
): AnnotatedComponent => ({
  ref: `component:default/${name}`,
  name,
  annotations,
});

const mayRead = { near: 'same-owner' as const, allow: [] };

function assign(options: {
  components?: AnnotatedComponent[];
  configured?: ConfiguredComponent[];
  place?: Partial<Place>;
  name?: string;
}) {
  const { components = [], configured = [], name = 'deploy' } = options;
  const place: Place = {
    repoUrl: 'https://github.com/acme/shop',
    scopeId: 'github:GithubRepo:1:7',
    projects: [],
    ...options.place,
  };
  const candidates = createAssigner({
    ...{ components, configured, mayRead },
  }).candidatesOf(place);
  const service = assignService(name, place, candidates);
  return service.status === 'unclear'
    ? service.refs
    : service.ref?.replace('component:default/', '');
}

it('finds no component by a repository that it may not read, and says so', () => {
  const described = {
    ...component('web', {
      [SLUG]: 'other/shop',
      'backstage.io/managed-by-location': 'url:https://github.com/acme/catalog',
    }),
  };
  const { candidatesOf, notes } = createAssigner({
    ...{ components: [described], configured: [], mayRead },
  });
  const place = {
    ...{ repoUrl: 'https://github.com/other/shop', scopeId: '', projects: [] },
  };
  expect(candidatesOf(place).components).toEqual([]);
  expect(notes).toEqual([
    ['component:default/web', expect.stringContaining('is not read')],
  ]);
});

const shop = component('web', { [SLUG]: 'acme/shop' });
const api = component('api', { [SLUG]: 'acme/shop' });
const claiming = component('pay', { [PROJECT]: 'Payments' });
const projects = ['Payments'];

describe('assignService', () => {
  it('finds the component of the repository', () => {
    expect(assign({ components: [shop, claiming] })).toBe('web');
  });

  it('finds the component of the project for other repositories', () => {
    const components = [shop, claiming];
    const place = { repoUrl: 'https://github.com/acme/pay', projects };
    expect(assign({ components, place })).toBe('pay');
  });

  it('takes the component of the repository before that of the project', () => {
    expect(assign({ components: [shop, claiming], place: { projects } })).toBe(
      'web',
    );
  });

  it('takes that of both before the others of the repository', () => {
    const both = component('both', {
      [SLUG]: 'acme/shop',
      [PROJECT]: 'Payments',
    });
    expect(assign({ components: [shop, api, both], place: { projects } })).toBe(
      'both',
    );
  });

  it('chooses among several by the name of the deployment', () => {
    expect(assign({ components: [shop, api], name: 'API' })).toBe('api');
  });

  it('chooses among several by the name of the scope', () => {
    const place = { scopeName: 'acme/api' };
    expect(assign({ components: [shop, api], place })).toBe('api');
  });

  it('takes it for none of several when there is no telling, so that it is unresolved', () => {
    expect(assign({ components: [shop, api] })).toBe('shop');
  });

  it('finds the component that is called like the repository', () => {
    const ref = 'component:eu/shop';
    const components = [{ ref, name: 'shop', annotations: {} }];
    expect(assign({ components })).toBe(ref);
  });

  it('takes it for none of two that are called like it', () => {
    const refs = ['component:eu/shop', 'component:us/shop'];
    const components = refs.map(ref => ({
      ref,
      name: 'shop',
      annotations: {},
    }));
    expect(assign({ components })).toEqual(refs);
  });

  it.each([
    ['its repository', {}, 'shop'],
    ['its scope', { repoUrl: '', scopeName: 'CI » pay (eu)' }, 'ci-pay-eu'],
    ['nothing', { repoUrl: '' }, undefined],
  ])('calls what nobody has by the name of %s', (_, place, expected) => {
    expect(assign({ place })).toBe(expected);
  });

  it.each([
    [{ repository: 'github.com/acme/shop' }, 'told'],
    [{ scope: 'github:GithubRepo:1:7' }, 'told'],
    [{ project: 'Payments' }, 'told'],
    [{ name: 'dep*' }, 'told'],
    [{ name: 'rollback' }, 'web'],
    [{ project: 'Other' }, 'web'],
    [{ repository: 'github.com/acme/other', name: 'dep*' }, 'web'],
  ])('heeds the settings %j first', (limits, expected) => {
    const configured = [{ ref: 'component:default/told', ...limits }];
    const options = { components: [shop], configured, place: { projects } };
    expect(assign(options)).toBe(expected);
  });
});
