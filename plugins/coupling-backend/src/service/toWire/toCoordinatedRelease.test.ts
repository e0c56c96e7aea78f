import type {
  CoordinatedRelease,
  PairVerdict,
  ReleasePartner,
} from '@seams/coupling-core';
import { assessedService } from '../../__testUtils__/assessment';
import { hiding } from '../../__testUtils__/visibility';
import type { Visibility } from '../visibility';
import { toCoordinatedRelease } from './toCoordinatedRelease';

const partner = (name: string, verdict: PairVerdict): ReleasePartner => ({
  partner: `component:default/${name}`,
  verdict,
  strength: 0.4,
  windowHours: 72,
  direction: 'partner-follows',
  medianLagHours: 3,
  hits: 14,
  releases: 19,
  expected: 6.5,
  p: 0.001,
  explicitLinks: 0,
  otherTeam: true,
});

const known = (...partners: ReleasePartner[]): CoordinatedRelease => ({
  status: 'known',
  score: 40,
  low: 30,
  high: 55,
  word: 'tight',
  releases: 19,
  lastReleaseAt: '2026-08-01T00:00:00.000Z',
  otherTeams: {
    status: 'known',
    score: 40,
    low: 30,
    high: 55,
    word: 'tight',
    teams: ['group:default/a', 'group:default/b'],
  },
  partners,
});

const map = (
  coordinatedRelease: CoordinatedRelease,
  visibility: Visibility = hiding(),
) =>
  toCoordinatedRelease(
    { ...assessedService('component:default/orders', 0), coordinatedRelease },
    { trend: [], evidence: { stale: false }, visibility },
  );

describe('toCoordinatedRelease', () => {
  it('speaks of the strongest partner that is needed, not of a train', () => {
    const { sentence } = map(
      known(partner('train', 'same-train'), partner('web', 'needed-together')),
    );
    expect(sentence).toBe(
      '14 of the last 19 releases of orders had a web release within 72 h; 6.5 expected by chance; web follows (median 3 h later).',
    );
  });

  it('says so when no partner is needed', () => {
    expect(map(known(partner('train', 'same-train'))).sentence).toBe(
      'None of its 19 releases needed another service beyond the common schedule.',
    );
  });

  it('counts hidden partners and speaks of the strongest visible one', () => {
    const wire = map(
      known(
        partner('bank', 'needed-together'),
        partner('web', 'needed-together'),
      ),
      hiding('component:default/bank'),
    );
    expect(wire.hiddenPartners).toBe(1);
    expect(wire.partners.map(({ service }) => service)).toEqual([
      'component:default/web',
    ]);
    expect(JSON.stringify(wire)).not.toContain('bank');
  });

  it.each([
    [['bank'], 'It needs 1 service that you may not see.'],
    [['bank', 'vault'], 'It needs 2 services that you may not see.'],
  ])(
    'does not say that none is needed when %s are hidden',
    (names, sentence) => {
      const wire = map(
        known(...names.map(name => partner(name, 'needed-together'))),
        hiding(...names.map(name => `component:default/${name}`)),
      );
      expect(wire.sentence).toBe(sentence);
    },
  );

  it('leaves hidden teams out', () => {
    const { otherTeams } = map(known(), hiding('group:default/b'));
    expect(otherTeams?.teams).toEqual(['group:default/a']);
  });

  it('says why it is not known how much other teams are needed', () => {
    const wire = map({
      ...(known() as Extract<CoordinatedRelease, { status: 'known' }>),
      otherTeams: {
        status: 'unknown',
        reason: {
          code: 'partner-without-owner',
          services: ['component:default/c'],
        },
      },
    });
    expect(wire.otherTeams).toBeUndefined();
    expect(wire.otherTeamsUnknown).toBe(
      "Unknown: 1 service it may need has no owner in the catalog, so it may be another team's.",
    );
  });

  it('has no number when the score is unknown, and says why', () => {
    const wire = map({
      status: 'unknown',
      reason: { code: 'too-few-releases', releases: 3, needed: 5 },
      partners: [],
    });
    expect(wire).toEqual({
      status: 'unknown',
      code: 'too-few-releases',
      parameters: { releases: '3', needed: '5' },
      sentence: 'Unknown: 3 releases, at least 5 needed.',
      partners: [],
      hiddenPartners: 0,
      trend: [],
      evidence: { stale: false },
    });
  });
});
