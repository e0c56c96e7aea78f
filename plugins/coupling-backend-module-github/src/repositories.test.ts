import { listRepositories } from './repositories';

const component = (name: string, annotations: Record<string, string>) => ({
  ref: `component:default/${name}`,
  name,
  annotations,
});
const mayRead = { near: 'same-owner' as const, allow: [] };
const isGithub = (url: string) =>
  ['github.com', 'ghe.test'].includes(new URL(url).host);
const list = (
  components: ReturnType<typeof component>[],
  configured: Parameters<typeof listRepositories>[1]['configured'] = [],
) =>
  listRepositories(components, { configured, isGithub, mayRead }).parts.map(
    ({ url, slug, components: own }) => [url, slug, own.map(each => each.name)],
  );

const SLUG = 'github.com/project-slug';
const SOURCE = 'backstage.io/source-location';

describe('listRepositories', () => {
  it.each([
    ['acme/shop', 'acme/shop.git', 'acme/shop/', ' /Acme/Shop', 'acme%2Fshop'],
    ['https://github.com/acme/shop', 'git@github.com:acme/shop.git'],
    ['ssh://git@github.com:22/acme/shop.git', 'github.com/acme/shop'],
  ])('reads a slug however it is written: %s, %s, …', (...slugs) => {
    expect(
      list(slugs.map((slug, at) => component(`c${at}`, { [SLUG]: slug }))),
    ).toEqual([
      [
        'https://github.com/acme/shop',
        'acme/shop',
        slugs.map((_, at) => `c${at}`),
      ],
    ]);
  });

  it.each(['nonsense', '../acme/shop', 'acme/..', 'acme/sh\u0000op', '%', ' '])(
    'says that %j is no slug, and reads the others',
    slug => {
      const { parts, notes } = listRepositories(
        [component('bad', { [SLUG]: slug }), component('a', { [SLUG]: 'a/b' })],
        { configured: [], isGithub, mayRead },
      );
      expect(parts.map(({ slug: of }) => of)).toEqual(['a/b']);
      expect(notes).toEqual([
        [
          'component:default/bad',
          `github.com/project-slug must be like acme/shop, and is ${JSON.stringify(
            slug,
          )}`,
        ],
      ]);
    },
  );

  it('goes by the slug, else by where the component is described', () => {
    expect(
      list([
        component('b', { [SLUG]: 'Acme/Shop' }),
        component('a', {
          [SOURCE]: 'url:https://github.com/acme/shop/tree/main/a/',
        }),
        component('c', { [SOURCE]: 'url:https://gitlab.test/acme/shop/' }),
        component('d', { [SOURCE]: 'file:/etc/passwd' }),
        component('e', { [SLUG]: 'nonsense' }),
      ]),
    ).toEqual([['https://github.com/acme/shop', 'acme/shop', ['a', 'b']]]);
  });

  it('looks for a slug on the host of the source location', () => {
    const annotations = {
      [SLUG]: 'acme/pay',
      [SOURCE]: 'url:https://ghe.test/acme/catalog/tree/main/',
    };
    expect(list([component('a', annotations)])).toEqual([
      ['https://ghe.test/acme/pay', 'acme/pay', ['a']],
    ]);
  });

  it('lets the settings decide about a component', () => {
    const configured = {
      ref: 'component:default/a',
      repository: 'https://ghe.test/acme/mono.git',
      environments: ['live'],
      tags: [],
      paths: [],
    };
    expect(list([component('a', { [SLUG]: 'acme/a' })], [configured])).toEqual([
      ['https://ghe.test/acme/mono', 'acme/mono', ['a']],
    ]);
  });

  it('reads no repository of another owner than that of the catalog file', () => {
    const described = (name: string, slug: string) =>
      component(name, {
        [SLUG]: slug,
        'backstage.io/managed-by-location':
          'url:https://github.com/acme/catalog/blob/main/all.yaml',
      });
    const { parts, notes } = listRepositories(
      [described('own', 'acme/shop'), described('foreign', 'other/shop')],
      { configured: [], isGithub, mayRead },
    );
    expect(parts.map(({ slug }) => slug)).toEqual(['acme/shop']);
    expect(notes).toEqual([
      [
        'component:default/foreign',
        expect.stringContaining(
          "add { from: 'github.com/acme/catalog', to: 'github.com/other/shop' } to coupling.mayRead.allow",
        ),
      ],
    ]);
  });

  it('reads what the settings say, wherever it is', () => {
    const configured = [
      {
        ...{ ref: 'component:default/a', repository: 'other/shop' },
        ...{ environments: [], tags: [], paths: [] },
      },
    ];
    const described = component('a', {
      'backstage.io/managed-by-location': 'url:https://github.com/acme/catalog',
    });
    expect(list([described], configured)).toHaveLength(1);
  });
});
