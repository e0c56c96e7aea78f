import type { Release } from '../evidence/kinds/release';
import { scoreReleases } from './scoreReleases';

const OPTIONS = {
  environments: ['production'],
  lookbackMonths: 24,
  ignoredActors: ['*[bot]'],
};
const HOURS = 3_600_000;
const DAY = 24 * HOURS;
const START = Date.UTC(2025, 0, 6, 9);

function release(
  service: string,
  at: number,
  version: string,
  more: Partial<Release> = {},
): Release {
  return {
    kind: 'release',
    source: 'ci',
    service,
    version,
    environment: 'production',
    status: 'succeeded',
    id: `${service}@${version}`,
    observedAt: new Date(at).toISOString(),
    ...more,
  };
}

/** 12 releases of a, 11 days apart, each followed by b an hour and a half later. */
const together = Array.from({ length: 12 }, (_, i) => [
  release('a', START + i * 11 * DAY, `1.${i}.0`),
  release('b', START + i * 11 * DAY + 1.5 * HOURS, `1.${i}.0`),
]).flat();

/** Others, so that there is a fleet to compare with. */
const fleet = ['c', 'd', 'e', 'f'].flatMap((service, s) =>
  Array.from({ length: 15 }, (_, i) =>
    release(service, START + (i * 9 + s * 2.3 + 1.1) * DAY, `1.${i}.0`),
  ),
);

const score = (releases: Release[], now = '2026-01-01T00:00:00Z') =>
  scoreReleases({
    releases,
    services: [
      { ref: 'a', owner: 'group:default/red' },
      { ref: 'b', owner: 'group:default/blue' },
      { ref: 'never-released' },
    ],
    options: OPTIONS,
    now,
  });

it('finds that b follows a', () => {
  const a = score([...together, ...fleet]).byService.get('a')!;
  expect(a.partners[0]).toMatchObject({
    partner: 'b',
    verdict: 'needed-together',
    windowHours: 4,
    direction: 'partner-follows',
    medianLagHours: 1.5,
    hits: 12,
    releases: 12,
    otherTeam: true,
  });
  expect(a).toMatchObject({
    status: 'known',
    word: 'locked',
    otherTeams: { teams: ['group:default/blue'], word: 'locked' },
  });
});

it('says of a service that has pre-releases only that it has no other', () => {
  const betas = [
    release('beta', START - 3000 * DAY, '1.0.0'),
    release('beta', START - 2000 * DAY, '0.1b0'),
    release('beta', START, '0.61b0'),
    release('beta', START + 9 * DAY, '0.62b0'),
    release('beta', START + 10 * DAY, '0.62b0', { id: 'told again' }),
    release('a', START, '2.0.0-rc.1'),
  ];
  const { byService } = score([...together, ...betas]);
  expect(byService.get('beta')).toEqual({
    status: 'unknown',
    reason: { code: 'only-pre-releases', releases: 2 },
    partners: [],
  });
  expect(byService.get('a')).toMatchObject({ status: 'known' });
});

it.each([2, 4])('does not take a schedule of %i weeks for a need', weeks => {
  // Each is on four of five trains, and which they miss is their own affair.
  const onTrain = (service: string, missed: number) =>
    Array.from({ length: 60 }, (_, i) => i)
      .filter(i => (i * 7 + ((i * i) % 11)) % 5 !== missed)
      .map(i => release(service, START + i * weeks * 7 * DAY, `1.${i}.0`));
  const { pairs } = score(
    [...onTrain('a', 0), ...onTrain('b', 1), ...fleet],
    '2030-01-01T00:00:00Z',
  );
  expect(pairs).toContainEqual(
    expect.objectContaining({ a: 'a', b: 'b', verdict: 'same-train' }),
  );
});

it('does not call a busy service a train that others are on', () => {
  let state = 1;
  const scattered = (service: string, releases: number) =>
    Array.from({ length: releases }, (_, i) => {
      state = (state * 48271) % 2147483647;
      return release(service, START + (state / 2147483647) * 300 * DAY, `${i}`);
    });
  const services = ['x', 'y', 'z'].flatMap(name => scattered(name, 12));
  const busy = scattered('busy', 70);
  const { byService, pairs } = score([...services, ...busy]);
  expect(
    pairs.filter(({ verdict }) => verdict === 'same-train').length,
  ).toBeGreaterThan(0);
  for (const name of ['x', 'y', 'z', 'busy']) {
    expect(byService.get(name)!.partners).toEqual([]);
  }
});

it('does not take many releases in one week for as many coincidences', () => {
  const hurried = Array.from({ length: 12 }, (_, i) =>
    release('hurried', START + 150 * DAY + i * 8 * HOURS, `1.${i}.0`),
  );
  const steady = Array.from({ length: 30 }, (_, i) =>
    release('steady', START + i * 13 * DAY, `1.${i}.0`),
  );
  const near = steady.findIndex(r => r.observedAt > hurried[0].observedAt);
  steady[near].observedAt = hurried[5].observedAt;
  const { pairs } = score([...hurried, ...steady, ...fleet]);
  const pair = pairs.find(({ a, b }) => a === 'hurried' && b === 'steady')!;
  expect(pair.verdict).not.toBe('needed-together');
  expect(pair.p).toBe(1);
});

it('says unknown, not 0, of a service without releases', () => {
  expect(score(together).byService.get('never-released')).toEqual({
    status: 'unknown',
    reason: { code: 'no-release-evidence' },
    partners: [],
  });
});

it('says unknown of a service with four releases', () => {
  expect(score(together.slice(0, 8)).byService.get('a')).toMatchObject({
    status: 'unknown',
    reason: { code: 'too-few-releases', releases: 4, needed: 5 },
  });
});

it('groups what must ship together, with the teams it crosses', () => {
  expect(score([...together, ...fleet]).releaseGroups).toEqual([
    {
      services: ['a', 'b'],
      teams: ['group:default/blue', 'group:default/red'],
      teamCrossing: 0.5,
    },
  ]);
});

it.each([
  ['failed', { status: 'failed' as const }],
  ['rolled back', { status: 'rolled-back' as const }],
  ['to staging', { environment: 'staging' }],
  ['by a bot', { actor: 'renovate[bot]' }],
])('leaves out releases %s', (_, more) => {
  const ignored = together.map(r => ({
    ...r,
    ...more,
    version: `${r.version}.1`,
    observedAt: new Date(Date.parse(r.observedAt) + 5 * DAY).toISOString(),
  }));
  expect(score([...together, ...fleet, ...ignored]).pairs).toEqual(
    score([...together, ...fleet]).pairs,
  );
});

it('leaves out pre-releases', () => {
  const candidates = together.map(r => ({
    ...r,
    version: `${r.version}-rc.1`,
  }));
  expect(score(candidates).dataTo).toBeUndefined();
});

it('is not moved by releases dated in the future', () => {
  const wrong = release('c', Date.UTC(2031, 0, 1), '9.0.0');
  const { leftOut, leftOutByService, ...others } = score([
    ...together,
    ...fleet,
    wrong,
  ]);
  expect(score([...together, ...fleet])).toMatchObject(others);
  expect(leftOutByService.get('c')).toEqual([
    { reason: 'future', releases: 1 },
  ]);
});

it('does not drift when the same evidence is merely older', () => {
  const releases = [...together, ...fleet];
  expect(score(releases, '2029-01-01T00:00:00Z')).toEqual(score(releases));
});

it('refuses a source whose versions go back in time', () => {
  const mirrored = Array.from({ length: 20 }, (_, i) =>
    release('m', START + i * DAY, `1.0.${(i * 7) % 20}`, { source: 'mirror' }),
  );
  const { quality, byService } = score([...together, ...mirrored]);
  expect(quality).toEqual([
    { source: 'ci', releases: 24, backwards: 0, refused: false },
    {
      source: 'mirror',
      releases: 20,
      backwards: expect.closeTo(6 / 19, 5),
      refused: true,
      reason: 'timestamps-are-not-release-times',
      refusedServices: [
        {
          service: 'm',
          ...{ steps: 19, backwards: 6 },
          worstLine: { line: '1.0', steps: 19, backwards: 6 },
        },
      ],
    },
  ]);
  expect(byService.get('m')).toMatchObject({
    status: 'unknown',
    reason: {
      code: 'versions-go-back',
      ...{ sources: ['mirror'], line: '1.0', steps: 19, backwards: 6 },
    },
  });
});

it('hears a change id inside a weekly train, where times say nothing', () => {
  const train = ['a', 'b', 'c', 'd'].flatMap((service, s) =>
    Array.from({ length: 30 }, (_, i) =>
      release(service, START + i * 7 * DAY + s * 0.2 * HOURS, `1.${i}.0`, {
        changeIds: s < 2 ? [`FEATURE-${i}`] : [`OTHER-${s}-${i}`],
      }),
    ),
  );
  const verdicts = score(train).pairs.map(p => [
    p.a + p.b,
    p.verdict,
    p.explicitLinks,
  ]);
  expect(verdicts).toContainEqual(['ab', 'needed-together', 30]);
  expect(verdicts).toContainEqual(['ac', 'same-train', 0]);
  expect(verdicts).toContainEqual(['cd', 'same-train', 0]);
});
