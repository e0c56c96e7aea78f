import type { CoordinatedRelease, ReleasePartner } from '../assessment';
import type { UnknownReason } from '../assessment/score';
import { canReleaseAlone } from './canReleaseAlone';

const orders = 'component:default/orders';

function partner(rest: Partial<ReleasePartner>): ReleasePartner {
  return {
    partner: 'component:default/billing',
    verdict: 'needed-together',
    strength: 0.6,
    windowHours: 24,
    direction: 'partner-follows',
    medianLagHours: 3,
    hits: 12,
    releases: 17,
    expected: 4,
    p: 0.001,
    explicitLinks: 0,
    otherTeam: false,
    ...rest,
  };
}

function scored(partners: ReleasePartner[]): CoordinatedRelease {
  const score = { status: 'known', score: 5, low: 0, high: 9 } as const;
  return {
    ...score,
    word: 'free',
    releases: 17,
    lastReleaseAt: '2026-08-01T00:00:00.000Z',
    otherTeams: { ...score, word: 'free', teams: [] },
    partners,
  };
}

function decide(coordinatedRelease: CoordinatedRelease) {
  const assessed = {
    service: orders,
    coordinatedRelease,
    sharedData: {
      status: 'unknown',
      reason: { code: 'no-access-evidence' },
    },
    systemOfRecordFor: [],
    incidentOwner: { status: 'nobody', reason: 'no-owner' },
  } as const;
  return canReleaseAlone(
    { services: [{ ...assessed, systemOfRecordFor: [] }] },
    orders,
  );
}

describe('canReleaseAlone', () => {
  it.each<[string, Partial<ReleasePartner>, string]>([
    ['names partners on one schedule', { hits: 17 }, 'same-train'],
    ['says so where each was seldom along', { hits: 5 }, 'not-scored'],
  ])('cannot tell on one schedule, and %s', (_, rest, code) => {
    const decided = decide({
      status: 'unknown',
      reason: {
        code: 'cannot-tell-on-one-schedule',
        ...{ releases: 17, hidden: 17, partners: 1 },
      },
      partners: [partner({ verdict: 'same-train', ...rest })],
    });
    expect(decided).toMatchObject({ answer: 'unknown', reasons: [{ code }] });
  });

  it('says no when a partner is firmly needed, naming every such partner', () => {
    const billing = partner({ strength: 0.5 });
    const stock = partner({
      partner: 'component:default/stock',
      strength: 0.9,
    });
    const train = partner({
      partner: 'component:default/web',
      verdict: 'same-train',
    });
    expect(decide(scored([stock, billing, train]))).toEqual({
      answer: 'no',
      reasons: [
        { code: 'needs-partner', partner: stock },
        { code: 'needs-partner', partner: billing },
      ],
    });
  });

  it('does not know when a partner was needed by less than half of the releases', () => {
    const billing = partner({ strength: 0.49 });
    expect(decide(scored([billing]))).toEqual({
      answer: 'unknown',
      reasons: [{ code: 'sometimes-needs-partner', partner: billing }],
    });
  });

  it('does not know when a firm partner came along in less than half of its own releases', () => {
    const billing = partner({ strength: 0.9, hits: 8 });
    expect(decide(scored([billing]))).toEqual({
      answer: 'unknown',
      reasons: [{ code: 'sometimes-needs-partner', partner: billing }],
    });
  });

  it('is not held back by a partner that needs it, when it seldom needs the partner', () => {
    const yearly = partner({
      strength: 0.9,
      hits: 3,
      releases: 40,
      expected: 1,
    });
    expect(decide(scored([yearly]))).toEqual({
      answer: 'yes',
      reasons: [{ code: 'seldom-needs-partner', partner: yearly }],
    });
  });

  it('is not held back by a train that it seldom rides', () => {
    const rare = partner({ verdict: 'same-train', hits: 8, releases: 17 });
    expect(decide(scored([rare]))).toMatchObject({ answer: 'yes' });
  });

  it('does not know when a common schedule hides whether the two must go together', () => {
    const web = partner({ verdict: 'same-train', strength: 0 });
    expect(decide(scored([web]))).toEqual({
      answer: 'unknown',
      reasons: [{ code: 'same-train', partner: web }],
    });
  });

  it.each<UnknownReason>([
    { code: 'no-release-evidence' },
    { code: 'too-few-releases', releases: 3, needed: 5 },
    { code: 'source-refused', sources: ['mirror'] },
  ])('does not know without a score, because of $code', because => {
    expect(
      decide({ status: 'unknown', reason: because, partners: [] }),
    ).toEqual({
      answer: 'unknown',
      reasons: [{ code: 'not-scored', because }],
    });
  });

  it('says no on firm evidence of a need even where the score is not known', () => {
    const billing = partner({});
    expect(
      decide({
        status: 'unknown',
        reason: { code: 'too-few-releases', releases: 4, needed: 5 },
        partners: [billing],
      }),
    ).toEqual({
      answer: 'no',
      reasons: [{ code: 'needs-partner', partner: billing }],
    });
  });

  it('says yes when releases went without every other service, and from how many it knows', () => {
    const rare = partner({ verdict: 'not-enough-data', strength: 0 });
    expect(decide(scored([rare]))).toEqual({
      answer: 'yes',
      reasons: [{ code: 'never-needed', releases: 17 }],
    });
  });

  it('has no answer for a service that was not assessed', () => {
    expect(canReleaseAlone({ services: [] }, orders)).toBeUndefined();
  });
});
