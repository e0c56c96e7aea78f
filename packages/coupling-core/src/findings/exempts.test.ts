import type { Exemption } from '../catalog/catalogModel';
import { access, dataset, join, service } from '../testing/evidence';
import { claiming, exemption, factsOf, notKnowing } from '../testing/facts';
import { findings } from './findings';

const shared = {
  accesses: [
    access('a', 'read', 'db#sales.order'),
    access('b', 'read', 'db#sales.order'),
  ],
  services: [claiming('owner', 'db#sales')],
};

/** Service, rule and last day of exemption of the findings of one rule. */
function found(rule: string, ...exemptions: Exemption[]) {
  return findings(factsOf({ ...shared, exemptions }))
    .filter(finding => finding.rule === rule)
    .map(finding => [finding.service, finding.exemption?.until])
    .sort();
}

const [a, b] = [service('a'), service('b')];
const UNTIL = '2026-12-31';

describe('an exemption', () => {
  it('keeps the finding and says with it why, by whom and until when', () => {
    const [finding] = findings(
      factsOf({
        ...shared,
        exemptions: [exemption('a', 'foreign-read', { id: '7' })],
      }),
    ).filter(({ service: whose }) => whose === a);
    expect(finding).toMatchObject({
      rule: 'foreign-read',
      severity: 15,
      exemption: {
        id: '7',
        reason: 'moves in spring',
        approvedBy: 'group:default/architects',
        until: UNTIL,
      },
    });
  });

  it('is for one service and one rule', () => {
    expect(found('foreign-read', exemption('a', 'foreign-read'))).toEqual([
      [a, UNTIL],
      [b, undefined],
    ]);
    expect(found('foreign-read', exemption('a', 'foreign-write'))).toEqual([
      [a, undefined],
      [b, undefined],
    ]);
  });

  it('no longer holds on the day after its last, and is then a finding itself', () => {
    const old = exemption('a', 'foreign-read', { until: '2026-10-31' });
    expect(found('foreign-read', old)).toEqual([
      [a, undefined],
      [b, undefined],
    ]);
    expect(found('expired-exemption', old)).toEqual([[a, undefined]]);
  });

  it.each([
    ['db#sales.order', UNTIL],
    ['db#sales', UNTIL],
    ['db#*', UNTIL],
    ['db#sales.refund', undefined],
    ['other#sales.order', undefined],
  ])('narrowed to %s holds until %s', (scope, until) => {
    const narrow = exemption('a', 'foreign-read', { dataset: dataset(scope) });
    expect(found('foreign-read', narrow)[0]).toEqual([a, until]);
  });

  it.each([
    ['owner', UNTIL],
    ['b', undefined],
  ])('narrowed to %s, the other side, holds until %s', (other, until) => {
    const narrow = exemption('a', 'foreign-read', {
      otherService: service(other),
    });
    expect(found('foreign-read', narrow)[0]).toEqual([a, until]);
  });

  it('covers a join when one of the datasets joined is the one it names', () => {
    const [finding] = findings(
      factsOf({
        joins: [join('a', 'db#mine', 'db#sales.order')],
        services: [claiming('owner', 'db#sales'), claiming('a', 'db#mine')],
        exemptions: [
          exemption('a', 'cross-boundary-join', {
            dataset: dataset('db#sales.order'),
          }),
        ],
      }),
    ).filter(({ rule }) => rule === 'cross-boundary-join');
    expect(finding.exemption?.until).toBe(UNTIL);
  });

  it('does not cover what is known besides the dataset it names', () => {
    const exemptions = [
      exemption('a', 'must-not-know', { dataset: dataset('pay#card') }),
    ];
    const services = [notKnowing('a', 'resource:pay')];
    const untilOf = (...tables: string[]) =>
      findings(
        factsOf({
          accesses: tables.map(table => access('a', 'read', table)),
          services,
          exemptions,
        }),
      ).find(({ rule }) => rule === 'must-not-know')?.exemption?.until;
    expect(untilOf('pay#card')).toBe(UNTIL);
    expect(untilOf('pay#card', 'pay#bill')).toBeUndefined();
  });

  it('of all that fit, the one that holds longest counts', () => {
    expect(
      found(
        'foreign-read',
        exemption('a', 'foreign-read', { until: '2026-11-30' }),
        exemption('a', 'foreign-read', { until: '2027-01-31' }),
      )[0],
    ).toEqual([a, '2027-01-31']);
  });

  it('leaves every score as it is', () => {
    const exempt = factsOf({
      ...shared,
      exemptions: [exemption('a', 'foreign-read')],
    });
    expect(exempt.datasets).toEqual(factsOf(shared).datasets);
  });
});
