import type { IncidentOwner } from '@seams/coupling-core';
import { hiding } from '../../__testUtils__/visibility';
import { toIncidentOwner } from './toIncidentOwner';

const TEAM = 'group:default/shop';
const ANN = 'user:default/ann';

const byTeam: IncidentOwner = {
  status: 'known',
  basis: 'owning-team',
  team: TEAM,
  contact: { kind: 'link', value: 'https://chat.example', title: '#shop' },
};

const byOnCall: IncidentOwner = {
  status: 'known',
  basis: 'oncall',
  provider: 'pagerduty',
  user: ANN,
  team: TEAM,
  observedAt: '2026-08-20T00:00:00.000Z',
};

describe('toIncidentOwner', () => {
  it.each<[string, IncidentOwner, string]>([
    [
      'the owning team',
      byTeam,
      'shop owns it and can be reached at #shop; no on-call is known.',
    ],
    ['who is on call', byOnCall, 'pagerduty pages ann.'],
    [
      'an on-call policy until a day',
      {
        ...byOnCall,
        user: undefined,
        policy: 'Shop',
        until: '2026-08-24T08:00:00.000Z',
      },
      'pagerduty pages “Shop” until 24 Aug 2026.',
    ],
    [
      'a team that is paged and does not own it',
      { ...byOnCall, policy: 'Ops', pagedTeam: 'group:default/ops' },
      'pagerduty pages ann by “Ops”. The team it pages, ops, is not the owner.',
    ],
    [
      'a missing owner',
      { status: 'nobody', reason: 'no-owner' },
      'Nobody answers for it: it has no owner.',
    ],
    [
      'an owner that does not exist',
      { status: 'nobody', reason: 'owner-not-in-catalog', team: TEAM },
      'Nobody answers for it: its owner, shop, is not in the catalog.',
    ],
    [
      'an owner that cannot be reached',
      { status: 'nobody', reason: 'owner-has-no-contact', team: TEAM },
      'Nobody answers for it: its owner, shop, has no contact.',
    ],
    [
      'an escalation that ends nowhere',
      {
        status: 'nobody',
        reason: 'escalation-ends-nowhere',
        provider: 'pagerduty',
        policy: 'Shop',
        team: TEAM,
      },
      'Nobody answers for it: its escalation “Shop” in pagerduty ends with nobody on call.',
    ],
  ])('says in words: %s', (_what, owner, sentence) => {
    expect(toIncidentOwner(owner, hiding()).sentence).toBe(sentence);
  });

  it('says it in a code and its parts, for whoever words it otherwise', () => {
    const lost: IncidentOwner = {
      status: 'nobody',
      reason: 'owner-has-no-contact',
      team: TEAM,
    };
    expect(toIncidentOwner(lost, hiding())).toMatchObject({
      code: 'owner-has-no-contact',
      parameters: { team: 'shop' },
    });
    expect(toIncidentOwner(lost, hiding(TEAM)).parameters).toEqual({
      team: 'something hidden',
    });
  });

  it('gives neither name nor contact of a hidden team', () => {
    expect(toIncidentOwner(byTeam, hiding(TEAM))).toEqual({
      status: 'known',
      basis: 'owning-team',
      code: 'hidden-owning-team',
      parameters: {},
      sentence: 'A team that you may not see owns it and answers for it.',
    });
  });

  it('does not name a hidden team that is paged', () => {
    const paged = { ...byOnCall, pagedTeam: 'group:default/ops' };
    const wire = toIncidentOwner(paged, hiding('group:default/ops'));
    expect(wire.sentence).toBe(
      'pagerduty pages ann. The team it pages, something hidden, is not the owner.',
    );
    expect(JSON.stringify(wire)).not.toMatch(/ops/);
  });

  it('does not name a hidden person on call', () => {
    const wire = toIncidentOwner(byOnCall, hiding(ANN, TEAM));
    expect(wire.sentence).toBe('pagerduty pages something hidden.');
    expect(JSON.stringify(wire)).not.toMatch(/ann|shop/);
  });
});
