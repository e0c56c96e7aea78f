import { mockServices } from '@backstage/backend-test-utils';
import type { JsonObject } from '@backstage/types';
import { readReadingRules, whyNotReadable } from './mayRead';

const rules = (mayRead: JsonObject = {}) =>
  readReadingRules(
    mockServices.rootConfig({ data: { coupling: { mayRead } } }),
  );
const from = (location?: string) => ({
  annotations: {
    ...(location && { 'backstage.io/managed-by-location': location }),
  },
});
const place = (name: string) => {
  const [host, ...path] = name.split('/');
  return { host, path: path.join('/') };
};
const catalog = 'url:https://github.com/acme/catalog/blob/main/all.yaml';

describe('whyNotReadable', () => {
  it.each([
    ['of the same repository', 'github.com/acme/catalog', {}],
    ['of the same owner', 'github.com/acme/shop', {}],
    ['whatever its case', 'github.com/Acme/Shop', {}],
    ['of another one, if all may', 'x.test/other/shop', { near: 'anywhere' }],
    [
      'that is allowed',
      'github.com/other/shop',
      { allow: [{ from: 'github.com/acme/*', to: 'github.com/other/*' }] },
    ],
    [
      'that is allowed beside stricter rules',
      'github.com/acme/shop',
      {
        near: 'same-repository',
        allow: [{ from: 'github.com/acme/catalog', to: 'github.com/acme/*' }],
      },
    ],
  ])('lets a place be read %s', (_, name, settings) => {
    expect(
      whyNotReadable(from(catalog), place(name), rules(settings)),
    ).toBeUndefined();
  });

  it.each([
    ['of another owner', 'github.com/other/shop', {}],
    ['of an owner whose name begins so', 'github.com/acme-2/shop', {}],
    ['on another host', 'github.com.evil.test/acme/shop', {}],
    [
      'that is not the same',
      'github.com/acme/shop',
      { near: 'same-repository' },
    ],
    [
      'that others may read',
      'github.com/other/shop',
      { allow: [{ from: 'github.com/else/*', to: 'github.com/other/*' }] },
    ],
  ])('lets no place be read %s', (_, name, settings) => {
    const why = whyNotReadable(from(catalog), place(name), rules(settings));
    expect(why).toBe(
      `${name} is not read, as the component is described in github.com/acme/catalog; to allow it, add { from: 'github.com/acme/catalog', to: '${name}' } to coupling.mayRead.allow`,
    );
  });

  it('tells groups apart on a forge that is in a folder of its host', () => {
    const described = from('url:https://x.test/git/acme/catalog/-/blob/main/a');
    const of = (path: string) =>
      whyNotReadable(
        described,
        { host: 'x.test', folder: 'git', path },
        rules(),
      );
    expect(of('acme/shop')).toBeUndefined();
    expect(of('other/shop')).toContain('x.test/other/shop is not read');
  });

  it('says what would allow it, and that does', () => {
    const told = whyNotReadable(
      from('url:https://files.test/all.yaml'),
      place('github.com/acme/shop'),
      rules(),
    );
    const line = /\{ from: '([^']*)', to: '([^']*)' \}/.exec(told ?? '')!;
    expect(
      whyNotReadable(
        from('url:https://files.test/all.yaml'),
        place('github.com/acme/shop'),
        rules({ allow: [{ from: line[1], to: line[2] }] }),
      ),
    ).toBeUndefined();
  });

  it.each([undefined, 'file:/etc/catalog.yaml', 'ldap:people'])(
    'lets what %s describes read everything: no author can write that',
    location => {
      expect(
        whyNotReadable(from(location), place('github.com/a/b'), rules()),
      ).toBeUndefined();
    },
  );
});

describe('readReadingRules', () => {
  it('is the same owner by default', () => {
    expect(rules()).toEqual({ near: 'same-owner', allow: [] });
  });

  it('refuses what makes no sense by its name', () => {
    expect(() => rules({ near: 'here' })).toThrow(
      'coupling.mayRead.near must be one of same-owner, same-repository, anywhere',
    );
    expect(() => rules({ allow: [{ from: 'a' }] })).toThrow(
      'coupling.mayRead.allow[0].to',
    );
  });
});
