import { repositoriesOf, repositoryOf } from './repositories';

describe('repositoryOf', () => {
  it.each([
    ['https://github.com/acme/Shop', 'github.com/acme/shop'],
    ['https://token@github.com/acme/shop.git', 'github.com/acme/shop'],
    ['https://me:p@ss@github.com/acme/shop', 'github.com/acme/shop'],
    ['git@github.com:acme/shop.git', 'github.com/acme/shop'],
    ['GitHub.com:Acme/Shop.GIT', 'github.com/acme/shop'],
    ['github.com/acme/shop/', 'github.com/acme/shop'],
    ['git+ssh://git@github.com/acme/shop.git', 'github.com/acme/shop'],
    ['ssh://git@ssh.github.com:443/acme/shop.git', 'github.com/acme/shop'],
    ['https://github.com/acme/shop/tree/main/api', 'github.com/acme/shop'],
    ['https://github.com/acme/shop?tab=readme#top', 'github.com/acme/shop'],
    ['url:https://github.com/acme/shop//', 'github.com/acme/shop'],
    ['https://github.com/acme%2Fshop', 'github.com/acme/shop'],
    ['ssh://git@git.acme.test:7999/acme/shop.git', 'git.acme.test/acme/shop'],
    ['https://git.acme.test:8443/acme/shop.git', 'git.acme.test/acme/shop'],
    ['git@git.acme.test:2222/acme/shop.git', 'git.acme.test/acme/shop'],
    ['[git@git.acme.test:2222]:acme/shop.git', 'git.acme.test/acme/shop'],
    ['git@git.acme.test:/acme/web/shop', 'git.acme.test/acme/web/shop'],
    ['https://ghe.test/acme/shop/blob/main/a.yaml', 'ghe.test/acme/shop'],
    ['https://gitlab.com/acme/web/shop.git', 'gitlab.com/acme/web/shop'],
    [
      'https://gitlab.com/acme/web/shop/-/tree/main',
      'gitlab.com/acme/web/shop',
    ],
    ['https://gitlab.com/acme/web/releases', 'gitlab.com/acme/web/releases'],
    ['https://bitbucket.org/acme/shop/src/main/', 'bitbucket.org/acme/shop'],
    ['https://bb.test/scm/acme/shop.git', 'bb.test/acme/shop'],
    ['https://bb.test/projects/ACME/repos/shop/browse', 'bb.test/acme/shop'],
    [
      'https://dev.azure.com/acme/plat/_git/shop?path=/x',
      'dev.azure.com/acme/plat/shop',
    ],
    ['git@ssh.dev.azure.com:v3/acme/plat/shop', 'dev.azure.com/acme/plat/shop'],
    ['https://dev.azure.com/acme/_git/shop', 'dev.azure.com/acme/shop/shop'],
    ['', undefined],
    ['acme/shop', undefined],
    ['https://github.com/acme', undefined],
    ['https://github.com/acme/..', undefined],
    ['https://github.com/acme/./shop', undefined],
    ['https://github.com/acme/../evil/shop', undefined],
    ['https://github.com/acme/%2e%2e/evil/shop', undefined],
    ['https://github.com/acme%252Fshop', undefined],
    ['https://github.com/acme/shop%', undefined],
    ['https://github.com/acme/shop\u0000', undefined],
    ['https://github.com/acme/sh\u202eop', undefined],
    ['https://github.com/acme/sh\top', undefined],
    ['https://github.com/acme/.git', undefined],
    ['https://github.com\\acme\\shop', undefined],
    ['file:///etc/acme/shop', undefined],
    [`https://github.com/acme/${'a'.repeat(3_000)}`, undefined],
  ])('takes %s for %s', (address, repository) => {
    expect(repositoryOf(address)).toBe(repository);
  });
});

describe('repositoryOf, of a slug', () => {
  it.each([
    ...[
      'acme/shop',
      'acme/shop.git',
      'acme/shop/',
      '/Acme/Shop',
      'acme%2Fshop',
    ],
    ...['https://git.test/acme/shop', 'git@git.test:acme/shop', ' acme/shop '],
    'git.test/acme/shop',
  ])('reads %j like an address', slug => {
    expect(repositoryOf(slug, 'https://git.test')).toBe('git.test/acme/shop');
  });

  it.each(['shop', '../shop', 'acme/..', 'acme/.', 'acme/sh\nop', 'a b/shop'])(
    'refuses %j',
    slug => {
      expect(repositoryOf(slug, 'https://git.test')).toBeUndefined();
    },
  );
});

describe('repositoriesOf', () => {
  it.each([
    [{ 'github.com/project-slug': 'acme/shop.git' }],
    [{ 'github.com/project-slug': 'acme/shop/' }],
    [{ 'github.com/project-slug': 'https://github.com/acme/shop' }],
    [
      {
        'github.com/project-slug': 'acme/shop',
        'backstage.io/source-location':
          'url:https://dev.azure.com/acme/plat/_git/catalog?path=/x',
      },
    ],
  ])('finds acme/shop on github.com in %j', annotations => {
    expect(repositoriesOf(annotations)).toEqual(['github.com/acme/shop']);
  });

  it.each(['acme/shop.git', 'https://gitlab.com/acme/shop', 'acme%2Fshop'])(
    'finds acme/shop on gitlab.com of %s',
    slug => {
      expect(repositoriesOf({ 'gitlab.com/project-slug': slug })).toEqual([
        'gitlab.com/acme/shop',
      ]);
    },
  );

  it('takes no other repository for one that is named badly', () => {
    expect(
      repositoriesOf({
        'github.com/project-slug': 'acme/..',
        'backstage.io/source-location': 'url:https://github.com/acme/config',
      }),
    ).toEqual([]);
  });

  it.each([
    [{ 'github.com/project-slug': 'acme/Shop' }, ['github.com/acme/shop']],
    [{ 'gitlab.com/project-slug': 'acme/shop' }, ['gitlab.com/acme/shop']],
    [
      { 'backstage.io/source-location': 'url:https://git.test/acme/shop/' },
      ['git.test/acme/shop'],
    ],
    [{ other: 'acme/shop' }, []],
  ])('finds in %j %j', (annotations, repositories) => {
    expect(repositoriesOf(annotations)).toEqual(repositories);
  });

  it('takes the host of the source location for a slug, and its path for none', () => {
    expect(
      repositoriesOf({
        'github.com/project-slug': 'acme/shop',
        'backstage.io/source-location': 'url:https://ghe.test/acme/config',
      }),
    ).toEqual(['ghe.test/acme/shop']);
  });
});
