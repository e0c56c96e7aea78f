import type { CatalogOwner } from '../catalog/catalogModel';
import type { OnCall } from '../evidence/kinds/oncall';
import { incidentOwner } from './incidentOwner';

const NOW = '2026-11-01T00:00:00.000Z';
const orders = {
  ref: 'component:default/orders',
  owner: 'group:default/shop',
};
const contact = { kind: 'email' as const, value: 'shop@example.org' };
const owners = new Map<string, CatalogOwner>([
  ['group:default/shop', { ref: 'group:default/shop', contact }],
  ['group:default/mute', { ref: 'group:default/mute' }],
]);

function oncall(rest: Partial<OnCall>): OnCall {
  return {
    kind: 'oncall',
    source: 'pagerduty',
    observedAt: '2026-10-31T12:00:00.000Z',
    service: orders.ref,
    provider: 'pagerduty',
    ...rest,
  };
}

describe('incidentOwner', () => {
  it('is who an incident tool pages, with the owning team beside it', () => {
    expect(
      incidentOwner(
        orders,
        [
          oncall({
            user: 'user:default/kim',
            policy: 'shop primary',
            until: '2026-11-02T00:00:00.000Z',
          }),
        ],
        owners,
        NOW,
      ),
    ).toEqual({
      status: 'known',
      basis: 'oncall',
      provider: 'pagerduty',
      policy: 'shop primary',
      user: 'user:default/kim',
      until: '2026-11-02T00:00:00.000Z',
      team: 'group:default/shop',
      observedAt: '2026-10-31T12:00:00.000Z',
    });
  });

  it('is the latest of several, however they are ordered', () => {
    const earlier = oncall({
      user: 'user:default/kim',
      observedAt: '2026-10-30T12:00:00.000Z',
    });
    const later = oncall({ user: 'user:default/lee' });
    for (const evidence of [
      [earlier, later],
      [later, earlier],
    ]) {
      expect(incidentOwner(orders, evidence, owners, NOW)).toMatchObject({
        user: 'user:default/lee',
      });
    }
  });

  it('falls back on the team when the shift ended, to the second', () => {
    expect(
      incidentOwner(orders, [oncall({ until: NOW })], owners, NOW),
    ).toEqual({
      status: 'known',
      basis: 'owning-team',
      team: 'group:default/shop',
      contact,
    });
  });

  it.each([
    ['is said', 'group:default/ops', { pagedTeam: 'group:default/ops' }],
    ['is not, when it is the owning team', 'group:default/shop', {}],
  ])('names the team that is paged: it %s', (_what, team, expected) => {
    const { status, basis, provider, observedAt, ...rest } = Object(
      incidentOwner(orders, [oncall({ team })], owners, NOW),
    );
    expect(rest).toEqual({ team: 'group:default/shop', ...expected });
  });

  it('is nobody when the escalation ends nowhere, although the team can be reached', () => {
    const lost = oncall({ policy: 'shop primary', endsNowhere: true });
    expect(incidentOwner(orders, [lost], owners, NOW)).toEqual({
      status: 'nobody',
      reason: 'escalation-ends-nowhere',
      provider: 'pagerduty',
      policy: 'shop primary',
      team: 'group:default/shop',
    });
  });

  it('is who is paged by one of several escalations when another ends nowhere', () => {
    const lost = oncall({
      policy: 'shop office',
      endsNowhere: true,
      observedAt: '2026-10-31T13:00:00.000Z',
    });
    const paged = oncall({ policy: 'shop primary' });
    expect(incidentOwner(orders, [lost, paged], owners, NOW)).toMatchObject({
      status: 'known',
      policy: 'shop primary',
    });
  });

  it.each([
    ['no-owner', undefined],
    ['owner-not-in-catalog', 'group:default/gone'],
    ['owner-has-no-contact', 'group:default/mute'],
  ])('is nobody, because %s', (reason, owner) => {
    const expected = {
      status: 'nobody',
      reason,
      ...(owner && { team: owner }),
    };
    expect(incidentOwner({ ref: orders.ref, owner }, [], owners, NOW)).toEqual(
      expected,
    );
  });

  it('is not who will be on call later', () => {
    const now = oncall({ user: 'user:default/kim' });
    const later = oncall({
      user: 'user:default/lee',
      from: '2026-11-01T08:00:00.000Z',
    });
    const inAWeek = oncall({
      user: 'user:default/mo',
      observedAt: '2026-11-08T00:00:00.000Z',
    });
    expect(
      incidentOwner(orders, [later, inAWeek, now], owners, NOW),
    ).toMatchObject({ user: 'user:default/kim' });
    expect(incidentOwner(orders, [later, inAWeek], owners, NOW)).toMatchObject({
      basis: 'owning-team',
    });
  });

  it('is nobody when the escalation has come to end nowhere, whoever was on call before', () => {
    const before = oncall({
      user: 'user:default/kim',
      policy: 'shop',
      observedAt: '2026-10-01T00:00:00.000Z',
    });
    const lost = oncall({ policy: 'shop', endsNowhere: true });
    expect(incidentOwner(orders, [before, lost], owners, NOW)).toMatchObject({
      status: 'nobody',
      reason: 'escalation-ends-nowhere',
    });
    const elsewhere = { ...before, policy: 'shop, second line' };
    expect(
      incidentOwner(orders, [before, lost, elsewhere], owners, NOW),
    ).toMatchObject({ policy: 'shop, second line' });
  });
});
