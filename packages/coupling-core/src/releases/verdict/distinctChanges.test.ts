import * as fc from '@seams/property-testing';
import type { Release } from '../../evidence/kinds/release';
import { canReleaseAlone } from '../../releaseAlone/canReleaseAlone';
import { scoreReleases } from '../scoreReleases';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const START = Date.UTC(2025, 0, 6, 9);

const release = (
  service: string,
  at: number,
  changeIds?: string[],
): Release => ({
  kind: 'release',
  source: 'ci',
  service,
  version: `build ${at}`,
  environment: 'production',
  status: 'succeeded',
  id: `${service} ${at}`,
  observedAt: new Date(at).toISOString(),
  changeIds,
});

/** Others, so that there is a fleet to compare with. */
const others = ['c', 'd', 'e', 'f'].flatMap((service, s) =>
  Array.from({ length: 15 }, (_, i) =>
    release(service, START + (i * (17 + 3 * s) + s * 2.3 + 1.1) * DAY),
  ),
);

type Naming =
  | 'own'
  | 'own repository'
  | 'own run'
  | 'common'
  | 'mass'
  | 'none'
  | 'one side';

/** Joint releases of a and b, 11 days apart, that name changes so. */
const joint = (namings: Naming[]): Release[] =>
  namings.flatMap((naming, i) => {
    const ids = {
      own: [[`SHOP-${i}`], [`SHOP-${i + 100}`]],
      'own repository': [[`acme/a#${i}`], [`acme/b#${i}`]],
      'own run': [[`run ${i} of a`], [`run ${i} of b`]],
      common: [[`SHOP-${i}`, `BOTH-${i}`], [`BOTH-${i}`]],
      mass: [['BUMP'], ['BUMP']],
      none: [undefined, undefined],
      'one side': [[`A-${i}`], undefined],
    }[naming];
    const at = START + i * 11 * DAY;
    return [release('a', at, ids[0]), release('b', at + 2 * HOUR, ids[1])];
  });

/** Nine services on one change: it says nothing about any two. */
const bump = Array.from({ length: 9 }, (_, i) =>
  release(`bumped${i}`, START + (3 + i) * DAY, ['BUMP']),
);

const score = (releases: Release[]) =>
  scoreReleases({
    releases: [...releases, ...others, ...bump],
    services: [],
    options: {
      environments: ['production'],
      lookbackMonths: 24,
      ignoredActors: [],
    },
    now: '2027-01-01T00:00:00Z',
  });

const verdictOf = (namings: Naming[]) =>
  score(joint(namings)).pairs.find(({ a, b }) => a === 'a' && b === 'b')!
    .verdict;

const times = (count: number, naming: Naming) =>
  Array.from({ length: count }, () => naming);

it('sees no need between services that ship together with changes of their own', () => {
  const { byService, pairs, releaseGroups } = score(joint(times(12, 'own')));
  expect(pairs.find(({ a, b }) => a === 'a' && b === 'b')!.verdict).toBe(
    'same-train',
  );
  const a = byService.get('a')!;
  expect(a.partners).toMatchObject([
    { partner: 'b', ownChanges: { releases: 12, shared: 0 } },
  ]);
  expect(a).toMatchObject({ status: 'known', score: 0, word: 'free' });
  expect(releaseGroups).toEqual([]);
  expect(
    canReleaseAlone(
      { services: [{ service: 'a', coordinatedRelease: a } as never] },
      'a',
    ),
  ).toMatchObject({ answer: 'yes' });
});

it.each([
  ['no release names a change', times(12, 'none')],
  ['one side names none', times(12, 'one side')],
  [
    'each names pull requests of its own repository',
    times(12, 'own repository'),
  ],
  ['each names runs of its own pipeline', times(12, 'own run')],
  [
    'most of what is not common is unknown',
    [...times(10, 'own'), ...times(11, 'none')],
  ],
  ['too few say so', times(6, 'own')],
  [
    'a quarter of the changes are common',
    [...times(12, 'own'), ...times(4, 'common')],
  ],
  ['a change of many services is all they name', times(12, 'mass')],
] as [string, Naming[]][])('judges by times alone when %s', (_, namings) => {
  expect(verdictOf(namings)).toBe('needed-together');
});

it('needs both sides to say so', () => {
  // Near each release of b that names its changes, a has three.
  const known = joint(times(7, 'own')).flatMap(each => {
    if (each.service === 'b') return [each];
    const at = Date.parse(each.observedAt);
    const more = [3, 4].map(hours => at + hours * HOUR);
    return [each, ...more.map(time => release('a', time, [`OWN-${time}`]))];
  });
  const unknown = joint([...times(7, 'own'), ...times(10, 'none')]).slice(14);
  const { pairs } = score([...known, ...unknown]);
  expect(pairs.find(({ a, b }) => a === 'a' && b === 'b')!.verdict).toBe(
    'needed-together',
  );
});

it('passes over releases for a change of many services', () => {
  expect(verdictOf([...times(7, 'own'), ...times(12, 'mass')])).toBe(
    'same-train',
  );
});

it('never takes a need away by one more release for a common change', () => {
  const naming = fc.constantFrom<Naming>(
    'own',
    'own',
    'common',
    'none',
    'mass',
  );
  fc.assert(
    fc.property(fc.array(naming, { minLength: 8, maxLength: 30 }), namings => {
      fc.pre(verdictOf(namings) === 'needed-together');
      expect(verdictOf([...namings, 'common'])).toBe('needed-together');
    }),
    { numRuns: 60 },
  );
});
