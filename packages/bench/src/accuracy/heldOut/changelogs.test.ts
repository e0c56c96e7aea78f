import { changesByVersion } from './changelogs';

it('reads pull requests and commits of each version, also those of dependencies', () => {
  const changelog = `# @shop/cart

## 2.1.0

### Minor Changes

- [#17](https://github.com/shop/shop/pull/17) [\`a90ff66\`](https://github.com/shop/shop/commit/a90ff6650fc2) - Take vouchers

### Patch Changes

- Updated dependencies [b74971f]
  - @shop/prices@1.0.1

## [2.0.1](https://github.com/shop/shop/compare/v2.0.0...v2.0.1) (2026-03-04)

* round once ([#12](https://github.com/shop/shop/issues/12)) ([5b7dd0e](https://github.com/shop/shop/commit/5b7dd0e102e9))

## 2.0.0
`;
  const versions = changesByVersion(changelog);
  expect([...versions.keys()]).toEqual(['2.1.0', '2.0.1', '2.0.0']);
  expect(new Set(versions.get('2.1.0'))).toEqual(
    new Set(['#17', 'a90ff66', 'b74971f']),
  );
  expect(new Set(versions.get('2.0.1'))).toEqual(new Set(['#12', '5b7dd0e']));
  expect(versions.get('2.0.0')).toEqual([]);
});
