import { instanceFinder } from './instances';
import { listProjects } from './projects';

const findInstance = instanceFinder([
  {
    host: 'gitlab.com',
    baseUrl: 'https://gitlab.com',
    apiBaseUrl: 'https://gitlab.com/api/v4',
  },
  {
    host: 'git.acme.test',
    baseUrl: 'https://git.acme.test/gitlab',
    apiBaseUrl: 'https://git.acme.test/gitlab/api/v4',
  },
]);
const mayRead = { near: 'same-owner' as const, allow: [] };
const paths = new Map<string, string>();
const list = (
  annotations: Record<string, string>,
  configured: { ref: string; project: string }[] = [],
) =>
  listProjects(
    [{ ref: 'component:default/orders', name: 'orders', annotations }],
    {
      configured: configured.map(each => ({
        ...each,
        environments: [],
        tags: ['o@*'],
      })),
      ...{ findInstance, mayRead, paths },
    },
  ).parts.map(({ url, id, components }) => [
    url,
    id,
    components.map(each => each.name).join(),
  ]);
const slug = 'gitlab.com/project-slug';
const number = 'gitlab.com/project-id';
const instance = 'gitlab.com/instance';
const source = 'backstage.io/source-location';

describe('listProjects', () => {
  it.each<[Record<string, string>, string[][]]>([
    [
      { [slug]: 'Acme/Web/Orders' },
      [['https://gitlab.com/acme/web/orders', 'acme/web/orders', 'orders']],
    ],
    [
      { [slug]: 'acme/orders', [number]: '42' },
      [['https://gitlab.com/acme/orders', 'acme/orders', 'orders']],
    ],
    [{ [number]: '42' }, [['https://gitlab.com/projects/42', '42', 'orders']]],
    [
      { [number]: '42', [instance]: 'git.acme.test' },
      [['https://git.acme.test/gitlab/projects/42', '42', 'orders']],
    ],
    [
      { [slug]: 'acme/orders', [instance]: 'https://git.acme.test/gitlab' },
      [['https://git.acme.test/gitlab/acme/orders', 'acme/orders', 'orders']],
    ],
    [{ [slug]: 'acme/orders', [instance]: 'nowhere.test' }, []],
    [
      {
        [slug]: 'acme/orders',
        [source]: 'url:https://git.acme.test/gitlab/acme/config/-/tree/main/',
      },
      [['https://git.acme.test/gitlab/acme/orders', 'acme/orders', 'orders']],
    ],
    [
      { [source]: 'url:https://gitlab.com/acme/web/orders/-/tree/main/api/' },
      [['https://gitlab.com/acme/web/orders', 'acme/web/orders', 'orders']],
    ],
    [
      {
        [source]:
          'url:https://git.acme.test/gitlab/acme/orders/blob/main/catalog-info.yaml',
      },
      [['https://git.acme.test/gitlab/acme/orders', 'acme/orders', 'orders']],
    ],
    [
      { [source]: 'url:https://gitlab.com/acme/orders.git' },
      [['https://gitlab.com/acme/orders', 'acme/orders', 'orders']],
    ],
    [{ [source]: 'url:https://github.com/acme/orders/tree/main/' }, []],
    [{ [source]: 'url:https://gitlab.com/' }, []],
  ])('finds for %j the project %j', (annotations, expected) => {
    expect(list(annotations)).toEqual(expected);
  });

  it.each([
    ...[
      'acme/shop.git',
      'https://gitlab.com/acme/shop',
      'acme%2Fshop',
      'acme/shop/',
    ],
    ...['/Acme/Shop', 'git@gitlab.com:acme/shop.git', 'gitlab.com/acme/shop'],
    'https://gitlab.com/acme/shop/-/tree/main',
  ])('reads the slug %s as acme/shop', written => {
    expect(list({ [slug]: written })).toEqual([
      ['https://gitlab.com/acme/shop', 'acme/shop', 'orders'],
    ]);
  });

  it('reads a slug that is an address on its own host', () => {
    const written = 'https://git.acme.test/gitlab/acme/web/shop';
    expect(list({ [slug]: written })).toEqual([
      [written, 'acme/web/shop', 'orders'],
    ]);
  });

  it.each([
    [{ [slug]: 'nonsense' }, 'gitlab.com/project-slug must be like'],
    [{ [slug]: '../acme/shop' }, 'gitlab.com/project-slug must be like'],
    [{ [number]: '4 2' }, 'gitlab.com/project-id must be like 42'],
    [{ [slug]: 'a/b', [instance]: 'nowhere.test' }, 'gitlab.com/instance is'],
  ])(
    'says what is wrong with %j, and reads the others',
    (annotations, said) => {
      const { parts, notes } = listProjects(
        [
          { ref: 'component:default/bad', name: 'bad', annotations },
          {
            ref: 'component:default/a',
            name: 'a',
            annotations: { [slug]: 'a/b' },
          },
        ],
        { configured: [], findInstance, mayRead, paths },
      );
      expect(parts.map(({ id }) => id)).toEqual(['a/b']);
      expect(notes).toEqual([
        ['component:default/bad', expect.stringContaining(said)],
      ]);
    },
  );

  it('lets the settings overrule the annotations', () => {
    const ref = 'component:default/orders';
    const annotations = { [slug]: 'acme/old' };
    expect(list(annotations, [{ ref, project: 'acme/shop' }])).toEqual([
      ['https://gitlab.com/acme/shop', 'acme/shop', 'orders'],
    ]);
    const project = 'https://git.acme.test/gitlab/acme/shop';
    expect(list(annotations, [{ ref, project }])).toEqual([
      [project, 'acme/shop', 'orders'],
    ]);
  });
});
