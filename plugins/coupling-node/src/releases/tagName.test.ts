import {
  isUnfinished,
  readTagName,
  streamOfTag,
  versionIn,
  versionOfRelease,
} from './tagName';

describe('readTagName', () => {
  it.each([
    ['v1.2.0', '', '1.2.0', 'dotted'],
    ['V2.0.0', '', '2.0.0', 'dotted'],
    ['orders@v1.2.0', 'orders', '1.2.0', 'dotted'],
    ['refs/tags/orders/2.0', 'orders', '2.0', 'dotted'],
    ['orders-1.2.0-rc.1', 'orders', '1.2.0-rc.1', 'dotted'],
    ['service-v1.2', 'service', '1.2', 'dotted'],
    ['service/2026.06.01', 'service', '2026.06.01', 'date'],
    ['Release-1.2.0.Final', 'release', '1.2.0.Final', 'dotted'],
    ['go1.21.5', 'go', '1.21.5', 'dotted'],
    ['log4j-2.17.1', 'log4j', '2.17.1', 'dotted'],
    ['@acme/shop@1.0.0+build.5', '@acme/shop', '1.0.0+build.5', 'dotted'],
    ['2026-06-01', '', '2026-06-01', 'date'],
    ['20260601', '', '20260601', 'date'],
    ['release-2026-06-01.2', 'release', '2026-06-01.2', 'date'],
    ['orders_2026_06_01-a1b2c3', 'orders', '2026_06_01-a1b2c3', 'date'],
    ['2026-06-01T10-30', '', '2026-06-01T10-30', 'date'],
    ['2026.6.1', '', '2026.6.1', 'dotted'],
    ['2026-13-01', '2026-13', '01', 'number'],
    ['1.2.0-20260601', '', '1.2.0-20260601', 'dotted'],
    ['orders-1.2-2026-06-01', 'orders', '1.2-2026-06-01', 'dotted'],
    ['v1.2.0-31', '', '1.2.0-31', 'dotted'],
    ['build-31', 'build', '31', 'number'],
    ['v4', '', '4', 'number'],
    ['r1234', 'r', '1234', 'number'],
    ['ver-7', '', '7', 'number'],
    ['31', '', '31', 'number'],
  ])('reads %s as %j %s, a %s', (tag, of, version, form) => {
    expect(readTagName(tag)).toEqual({ of, version, form });
  });

  it.each([
    ...[
      'latest',
      'main',
      'orders-stable',
      '',
      '1.x',
      'v1.2.x',
      'v1.*',
      '1.2-lts',
    ],
    ...['1.2.0..1.3.0', 'v1.2.0...main', 'sha-1234567', 'commit-42', '1.'],
    '1.0.0'.padStart(400, 'a'),
  ])('reads nothing of %s', tag => {
    expect(readTagName(tag)).toBeUndefined();
  });
});

describe('streamOfTag', () => {
  it.each([
    ['2026-06-01', '2026-06-08'],
    ['build-31', 'build-32'],
    ['go1.21.5', 'go1.21.6'],
    ['V2.0.0', 'V2.1.0'],
    ['v4', 'v5'],
    ['v1.9.0', '1.10.0'],
    ['1.2.0-20260601', '1.3.0-20260608'],
    ['Orders-v1.2', 'orders-1.3'],
    ['service/2026.06.01', 'service/2026.06.08'],
    ['aardvark', 'badger'],
  ])('has %s and %s in one', (a, b) => {
    expect(streamOfTag(a)).toBe(streamOfTag(b));
  });

  it.each([
    ['orders@1.2.0', 'stock@1.2.0'],
    ['orders/2026-06-01', 'stock/2026-06-01'],
    ['orders-31', 'stock-31'],
    ['orders-v4', 'v4'],
  ])('has %s and %s in two', (a, b) => {
    expect(streamOfTag(a)).not.toBe(streamOfTag(b));
  });
});

describe('versionIn', () => {
  it.each([
    ['v1.2.0', '1.2.0'],
    ['orders@1.2.0', '1.2.0'],
    ['refs/tags/orders/2.0', '2.0'],
    ['2026-06-01', '2026-06-01'],
    ['1.4.0-alpine', '1.4.0-alpine'],
  ])('reads %s as %s', (ref, version) => {
    expect(versionIn(ref)).toBe(version);
  });

  it.each([
    ...['main', 'HEAD', 'latest', 'release-1.2', 'release/1.2.0', '6.4', 'v4'],
    ...[
      'feature/v2.0.1-api',
      'dependabot/npm/lodash-4.17.21',
      '1.2.x',
      '>=1.2.0',
    ],
    ...['v1.*', '~1.2.0', '^1.2', 'v1.2.0..v1.3.0', 'refs/heads/1.2.0'],
    ...['hotfix/1.2.1', 'a1b2c3d', 'release-2026', '', null, undefined],
  ])('reads nothing of %s', ref => {
    expect(versionIn(ref)).toBeUndefined();
  });

  it('goes by what is known of the ref', () => {
    expect(versionIn('release/1.2', 'tag')).toBe('1.2');
    expect(versionIn('v1.2.0', 'branch')).toBeUndefined();
    expect(versionIn('v4', 'tag')).toBeUndefined();
  });
});

describe('versionOfRelease', () => {
  it.each([
    ['orders@v1.2.0', '1.2.0'],
    ['2026-06-01', '2026-06-01'],
    ['v4', 'v4'],
    ['build-31', 'build-31'],
    ['aardvark', 'aardvark'],
    ...['latest', 'nightly', 'orders-stable', '1.x', 'a..b', '1.2-lts'].map(
      tag => [tag, undefined],
    ),
  ])('is for %s %s', (tag, version) => {
    expect(versionOfRelease(tag!)).toBe(version);
  });
});

describe('isUnfinished', () => {
  it.each([
    ...['1.4.0-rc.1', 'v2.0.0-alpha', '2.0b1', '1.0rc1', '1.0.0-SNAPSHOT'],
    ...['nightly-2026-06-01', 'orders-1.2.0-beta.2+build.5', '3.0.0.M1'],
    ...['1.0.0-dev.20260601', 'canary-31', '1.0.0.dev1', '5.0.0-preview'],
  ])('takes %s for unfinished', tag => {
    expect(isUnfinished(tag)).toBe(true);
  });

  it.each([
    ...['1.4.0', '1.4.0-1', '1.4.0-alpine', '2026-06-01', 'v1.2.0-hotfix'],
    ...['1.2.0-20260601', '1.2.0-jre', '2.0.0-final', '1.2.0-a1b2c3d', 'v4'],
    ...['beta', 'orders-1.2.0', '1.0.0+dev.5', 'alphabet-1.2.0', '1.2.0-ga'],
    ...['webm-1.0.0', '1.2.0-eu', 'stdev-2.0.0'],
  ])('takes %s for finished', tag => {
    expect(isUnfinished(tag)).toBe(false);
  });
});
