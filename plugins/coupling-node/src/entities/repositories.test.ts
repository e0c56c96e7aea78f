import { repositoriesOf, repositoryOf } from './repositories';

describe('repositoryOf', () => {
  it.each([
    ['https://github.com/acme/Shop', 'github.com/acme/shop'],
    ['https://token@github.com/acme/shop.git', 'github.com/acme/shop'],
    ['git@github.com:acme/shop.git', 'github.com/acme/shop'],
    ['ssh://git@git.acme.test:7999/acme/shop.git', 'git.acme.test/acme/shop'],
    ['https://gitlab.com/acme/web/shop.git', 'gitlab.com/acme/web/shop'],
    ['https://github.com/acme/shop/tree/main/api', 'github.com/acme/shop'],
    ['', undefined],
  ])('takes %s for %s', (address, repository) => {
    expect(repositoryOf(address)).toBe(repository);
  });
});

describe('repositoriesOf', () => {
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
