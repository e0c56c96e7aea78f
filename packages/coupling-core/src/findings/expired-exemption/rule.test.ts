import { dataset, service } from '../../testing/evidence';
import { exemption, factsOf } from '../../testing/facts';
import { expiredExemption } from './rule';

const evaluateOn = (today: string) =>
  expiredExemption.evaluate({
    ...factsOf({
      exemptions: [
        exemption('a', 'foreign-read', {
          until: '2026-03-31',
          dataset: dataset('db#t'),
          otherService: service('b'),
        }),
      ],
    }),
    today,
  });

describe('expired-exemption', () => {
  it('finds an exemption on the day after its last', () => {
    expect(evaluateOn('2026-04-01')).toEqual([
      {
        rule: 'expired-exemption',
        service: service('a'),
        dataset: dataset('db#t'),
        services: [service('a'), service('b')],
        severity: 10,
        reason: {
          code: 'expired-exemption',
          service: service('a'),
          exemption: {
            rule: 'foreign-read',
            service: service('a'),
            reason: 'moves in spring',
            approvedBy: 'group:default/architects',
            until: '2026-03-31',
            dataset: dataset('db#t'),
            otherService: service('b'),
          },
        },
      },
    ]);
  });

  it('says nothing on its last day', () => {
    expect(evaluateOn('2026-03-31')).toEqual([]);
  });
});
