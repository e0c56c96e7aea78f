import onCallExample from './__fixtures__/oncall.json';
import serviceExample from './__fixtures__/service.json';
import { toOnCall, type OnCallEntry, type PagerDutyService } from './map';

const users = new Map([
  ['kim@example.org', 'user:default/kim'],
  ['lee@example.org', 'user:default/lee'],
]);

function read(
  entries: Partial<OnCallEntry>[],
  service: Partial<PagerDutyService> = {},
) {
  const item = toOnCall({
    component: 'component:default/orders',
    service: { ...serviceExample, ...service },
    entries: entries.map(entry => ({ ...onCallExample, ...entry })),
    teams: new Map([['shop', 'group:default/shop']]),
    users,
    now: new Date('2026-08-04T09:59:59Z'),
  });
  if (!item?.ok || item.evidence.kind !== 'oncall') return undefined;
  const { user, until, policy, team } = item.evidence;
  return { user, until, policy, team };
}

const lee = { email: 'lee@example.org' };

describe('toOnCall', () => {
  it('names who is called first, not who comes after', () => {
    expect(read([{ escalation_level: 2, user: lee }, {}])).toEqual({
      user: 'user:default/kim',
      until: '2026-08-10T06:00:00.000Z',
      policy: 'Shop primary',
      team: 'group:default/shop',
    });
  });

  it.each([
    ['several are called at once', [{}, { user: lee }]],
    ['the catalog does not know the one', [{ user: { email: 'x@y.test' } }]],
    ['the one has no address', [{ user: {} }]],
    [
      'the catalog knows only who comes after',
      [{ user: {} }, { escalation_level: 2, user: lee }],
    ],
  ])('names nobody when %s', (_why, entries) => {
    expect(read(entries)).toMatchObject({ user: undefined, until: undefined });
  });

  it.each([
    [
      'the last of two shifts',
      '2026-08-12T06:00:00Z',
      '2026-08-12T06:00:00.000Z',
    ],
    ['no time when one shift does not end', null, undefined],
  ])('gives as the end %s', (_what, end, until) => {
    expect(read([{}, { end }])).toMatchObject({
      user: 'user:default/kim',
      ...(until && { until }),
    });
    expect(read([{}, { end }])?.until).toBe(until);
  });

  it('says nothing of a disabled service, as it pages nobody', () => {
    expect(read([{}], { status: 'disabled' })).toBeUndefined();
  });

  it.each([
    ['the catalog does not have it', [{ summary: 'Ops' }]],
    ['there are several', [{ summary: 'Shop' }, { summary: 'Ops' }]],
    ['there is none', []],
  ])('names no team when %s', (_why, teams) => {
    expect(read([{}], { teams })?.team).toBeUndefined();
  });

  it('calls a policy without a name by its id', () => {
    expect(read([{}], { escalation_policy: { id: 'PX' } })?.policy).toBe('PX');
  });
});
