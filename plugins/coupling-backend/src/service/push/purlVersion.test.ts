import { purlVersion } from './purlVersion';

describe('purlVersion', () => {
  it.each([
    ['pkg:npm/%40acme/orders@1.4.2', '1.4.2'],
    ['pkg:oci/orders@sha256%3A0b31b1', 'sha256:0b31b1'],
    ['pkg:golang/git.acme.io/acme/orders@234fd47#cmd/orders', '234fd47'],
    ['pkg:oci/orders@sha256%3A0b31b1?tag=v1.4.2', 'v1.4.2'],
    ['pkg:oci/orders@100%', '100%'],
  ])('reads the version of %s', (purl, version) => {
    expect(purlVersion(purl)).toBe(version);
  });

  it('takes the digest where the tag names many images', () => {
    expect(purlVersion('pkg:oci/orders@sha256%3A0b31b1?tag=latest')).toBe(
      'sha256:0b31b1',
    );
  });

  it.each(['pkg:oci/orders', 'pkg:npm/@acme/orders', 'orders', 'orders:1.4.2'])(
    'finds none in %s',
    text => {
      expect(purlVersion(text)).toBeUndefined();
    },
  );
});
