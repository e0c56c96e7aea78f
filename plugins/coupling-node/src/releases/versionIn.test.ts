import { versionIn } from './versionIn';

describe('versionIn', () => {
  it.each([
    ['v1.2.0', '1.2.0'],
    ['orders@v1.2.0', '1.2.0'],
    ['refs/tags/orders/2.0', '2.0'],
    ['orders-1.2.0-rc.1', '1.2.0-rc.1'],
    ['main', undefined],
    ['release-2026', undefined],
    [undefined, undefined],
  ])('reads %j as %j', (ref, version) => {
    expect(versionIn(ref)).toBe(version);
  });
});
