import { readVersion } from './readVersion';

const stageOf = (version: string) => readVersion(version).stage;

describe('stage', () => {
  it.each([
    ...['1.4.0', 'v1.4.0', 'V1.4.0', '1.4', '1', '1234', '#1234', 'r12', 'v12'],
    ...['1.2.3.4', '8.0.392', 'go1.22.3', 'release-1.2.3', 'orders-1.2.3'],
    ...['@acme/orders@1.2.3', 'services/orders/v1.2.3', 'release/1.2.3'],
    ...['dev-portal-1.2.3', 'next-app-v1.0.0', 'refs/tags/v1.2.3'],
    // Of the calendar.
    ...[
      '2024.05.01',
      '2024-05-01',
      '20240501',
      '20240501.1',
      '24.04',
      '24.04.1',
    ],
    ...['2024.5.0-3f2a9c1', '2024-05-01T10-30-00', '20240501-3f2a9c1'],
    // Builds.
    ...['1.2.3+build.5', '1.2.3+20240501', 'v1.4.0+3a1b2c', '1.2.3-build.123'],
    ...['1.2.3-b12', '1.2.3-123456', '1.2.3-20240501', '1.2.3-202405011030'],
    ...[
      '1.0.0-201901021234',
      '1.2.3-g1a2b3c',
      '1.2.3-3f2a9c1',
      '1.2.3-14-g1a2b3c4',
    ],
    ...['build-123', '1.2.3-rev4', '1.2.3-r2', '1.2.3.post1', '1.2.3-p1'],
    ...['v0.0.0-20240501123456-3f2a9c1d2e3f', '1.2.3-sha.3f2a9c1', '1.2.3-u5'],
    // Repairs and what Java calls a release.
    ...['1.2.3-hotfix.1', '1.2.3-hotfix', '2.0.0-patch1', '1.2.3-fix2'],
    ...[
      '2.0.0.RELEASE',
      '2.0.0-RELEASE',
      '2.0.0.GA',
      '2.0.0-GA',
      '5.4.0.Final',
    ],
    ...['2.0.0-SP1', '20.11.1-lts', '12.1.0-cve-2024-1', '1.2.3-security.2'],
    // Variants of images, editions, where it runs.
    ...[
      '1.2.3-alpine',
      '1.2.3-alpine3.19',
      '1.2.3-slim',
      '1.2.3-slim-bookworm',
    ],
    ...['1.2.3-bullseye', '1.2.3-jre17', '33.0.0-jre', '33.0.0-android'],
    ...['1.2.3-linux-amd64', '1.2.3-arm64', '1.2.3-windowsservercore-ltsc2022'],
    ...['1.2.3-ubi8', '1.2.3-el9', '16.1.2-ce.0', '16.1.2-ee', '1.2.3-eu'],
    ...['1.28.3-gke.1203001', 'v1.30.2-eks-1552ad0', 'v1.30.4-rke2r1'],
    ...[
      'v1.30.4+k3s1',
      '1.2.3-1ubuntu2',
      '1:2.30-1ubuntu2',
      '2.4.57-2+deb12u1',
    ],
    ...['1.2.3-prod', '1.2.3-prod.4', '1.2.3-production', '1.2.3-live'],
    ...['1.2.3-distroless-nonroot', '1.2.3-cuda12.1-gpu', '1.2.3-fips'],
    // Commits, of which most have a digit, an a or b and a digit in a row.
    ...['0b31b1c02ff4', '015e3d3b480e417aede5a1293bd61de9b0fd051d', '3f2a9c1'],
    ...['sha-3f2a9c1', 'main-3f2a9c1', 'release-next-3f2a9c1', 'ea1b2c3'],
    ...[
      `sha256:${'3f2a9c1d'.repeat(8)}`,
      `acme/orders@sha256:${'0a'.repeat(32)}`,
    ],
    ...['registry.acme.io:5000/orders:1.2.3', 'orders:1.2.3-alpine'],
    `orders:1.2.3@sha256:${'0a'.repeat(32)}`,
  ])('takes %s for a release', version => {
    expect(stageOf(version)).toBe('release');
  });

  it.each([
    ...[
      '1.0.0-rc.1',
      '1.0.0-rc1',
      '1.0.0-RC1',
      '1.0.0.RC1',
      '1.0.0rc1',
      '1.0-rc',
    ],
    ...[
      '1.0.0.CR1',
      '1.0.0-alpha',
      '1.0.0-alpha.1',
      '1.0.0-alpha1',
      '1.0-alpha-1',
    ],
    ...[
      '1.0.0.Beta1',
      '1.0.0-beta.2',
      '1.0.0-beta-0001',
      '1.0.0_beta2',
      'v2-beta',
    ],
    ...[
      '2.0.0.beta2',
      '2.0.0.pre1',
      '1.2.0-pre',
      '1.2.0-pre.1',
      '1.2.0-prerelease',
    ],
    ...['8.0.0-preview.4.23259.5', '1.2.0-preview1', '2.0.0.M1', '2.0.0-M3'],
    ...['1.0.0-milestone.2', '21-ea', '1.2.3-ea1', '1.2~rc1', '1.2.3~beta2-1'],
    ...[
      '1.0-SNAPSHOT',
      '1.0.0-snapshot',
      '1.0.0.BUILD-SNAPSHOT',
      'snapshot-1234',
    ],
    ...[
      '1.0-20240501.123456-3',
      '1.2a1',
      '0.61b0',
      '2.0rc1',
      '1.2c1',
      '1.2.3b2',
    ],
    ...[
      '1.0.dev3',
      '1.2.dev20240501',
      '1.2.3.dev4+g1a2b3c',
      '0.0.0-dev',
      '1.2-dev.3',
    ],
    ...[
      '1.2.0-nightly',
      '1.2.0-nightly.20240501',
      'nightly-20240501',
      'nightly',
    ],
    ...[
      '2024.05.01-nightly',
      '20240501-nightly',
      '1.80.0-nightly',
      'nightly/2024',
    ],
    ...[
      '1.2.3+nightly.20240501',
      '1.2.3+dev',
      '1.2.3-canary.5',
      'canary-3f2a9c1',
    ],
    ...[
      'canary/1.2.0',
      'canary',
      '18.3.0-next-3f2a9c1',
      '5.0.0-next.7',
      'next',
    ],
    ...[
      '1.2.0-edge',
      'edge',
      '1.2.3-edge.4',
      '0.0.0-experimental-3f2a9c1-20240501',
    ],
    ...['1.2.3-insiders', '1.2.3-unstable', '1.2.3-wip', '1.2.3-temp', 'pr-45'],
    ...[
      '1.2.3-PR123',
      '1.2.3-pr.45',
      '1.2.3-PR-45',
      'pr-45-3f2a9c1',
      '1.2.3-mr7',
    ],
    ...['refs/pull/45/merge', '1.2.3-rc.1-alpine', '1.2.3-alpha.1+build.5'],
    ...[
      'beta-1.2.0',
      'go1.22rc1',
      '1.2.3-rc.1-14-g1a2b3c4',
      'orders-1.2.3-rc.1',
    ],
    ...['@acme/orders@1.2.3-beta.1', 'acme/orders:1.2.3-rc1', '1.2.3-preprod'],
  ])('takes %s for a pre-release', version => {
    expect(stageOf(version)).toBe('pre-release');
  });

  it.each([
    ['1.0.0-vertexai.0', { core: '1.0.0', word: 'vertexai' }],
    ['v1.2.3-acme12', { core: '1.2.3', word: 'acme' }],
    ['1.2.3-1', { core: '1.2.3', word: 'number' }],
    ['1.2.3-ci.45', { core: '1.2.3', word: 'ci' }],
  ])('leaves it to the other versions what %s is', (version, unclear) => {
    expect(readVersion(version)).toMatchObject({ stage: 'unclear', unclear });
  });
});

describe('names that are no versions', () => {
  it.each([
    ...['latest', 'main', 'master', 'HEAD', 'stable', 'production', 'develop'],
    ...[
      'dev',
      'lts',
      'latest-alpine',
      'latest-jre17',
      'stable-slim',
      'checkout',
    ],
    ...['feature/SHOP-12-checkout', 'refs/heads/release-1.2.3', 'release/1.2'],
    ...['hotfix/1.2.3', 'dependabot/npm_and_yarn/axios-1.6.0', 'origin/main'],
    ...['shop-12-checkout', 'orders:latest', 'acme/orders:main'],
  ])('finds none in %s', version => {
    expect(readVersion(version)).toEqual({ stage: 'release' });
  });
});

describe('spelling', () => {
  const long = '3f2a9c1d2e3f4a5b6c7d8e9f0a1b2c3d4e5f6a7b';

  it.each([
    ['1.2.0', 'v1.2.0'],
    ['1.2.0', 'V1.2.0'],
    ['1.2.0', 'release-1.2.0'],
    ['1.2.0', 'refs/tags/v1.2.0'],
    ['1.2.0', '@acme/orders@1.2.0'],
    ['1.2.0', 'orders-v1.2.0'],
    ['1.2.0', 'services/orders/1.2.0'],
    ['1.2.0', 'registry.acme.io/orders:v1.2.0'],
    ['1.2.0-rc.1', 'v1.2.0-RC.1'],
    ['12', 'v12'],
    ['12', '#12'],
    [long, long.toUpperCase()],
    [long, `sha-${long}`],
    [long, `main-${long}`],
    [long, `git-${long}`],
  ])('reads %s and %s as one', (one, other) => {
    const { key } = readVersion(one, 'orders');
    expect(key).toBeDefined();
    expect(readVersion(other, 'orders').key).toBe(key);
  });

  it.each([
    ['1.2.0', '1.2.1'],
    ['1.2.0', '1.2.0-hotfix.1'],
    ['1.2.0+build.1', '1.2.0+build.2'],
    ['1.2.0', '11.2.0'],
    ['1.2.3-3f2a9c1', '1.2.3-3f2a9c2'],
  ])('tells %s and %s apart', (one, other) => {
    expect(readVersion(one).key).not.toBe(readVersion(other).key);
  });
});

describe('place', () => {
  it.each([
    ['1.4.0', '1.4.1'],
    ['v1.4.9', '1.4.10'],
    ['1.4.0', '1.4.0.1'],
    ['1.2.3-20240501', '1.2.3-20240502'],
    ['1.2.3-20240501', '1.2.4'],
    ['2024.05.01', '2024.05.02'],
  ])('puts %s before %s', (one, other) => {
    const [a, b] = [readVersion(one).place!, readVersion(other).place!];
    expect(a.line).toBe(b.line);
    expect(a.order).toBeLessThan(b.order);
  });

  it.each(['3f2a9c1', '12', '20240501', 'latest', '1.0.0-rc.1'])(
    'finds none in %s',
    version => {
      expect(readVersion(version).place).toBeUndefined();
    },
  );

  it('takes no commit behind a version for a number that counts', () => {
    expect(readVersion('1.2.3-9f2a9c1').place).toEqual(
      readVersion('1.2.3-1f2a9c1').place,
    );
  });
});
