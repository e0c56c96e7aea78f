import type { UncheckedReason } from '../assessment';
import { uncheckedOverview } from './uncheckedOverview';
import { explainUnchecked } from './explainReasons';

const name = (ref: string) => ref.split('/')[1];
const lacking = (
  kind: UncheckedReason['kind'],
  ...stores: string[]
): UncheckedReason => ({
  code: 'no-evidence',
  kind,
  ...(stores.length > 0 && { stores }),
});

describe('explainUnchecked', () => {
  it.each([
    [lacking('access'), 'Not checked: no access evidence.'],
    [lacking('foreign-key'), 'Not checked: no foreign-key evidence.'],
    [
      lacking('access', 'resource:default/shop', 'resource:default/pay'),
      'Not checked: no access evidence on shop and pay.',
    ],
  ])('of %j', (reason, sentence) => {
    expect(explainUnchecked(reason, name).sentence).toBe(sentence);
  });
});

describe('uncheckedOverview', () => {
  it('puts services together that lack the same, most first', () => {
    const read = { rule: 'foreign-read', reason: lacking('access') };
    const write = { rule: 'foreign-write', reason: lacking('access') };
    const join = { rule: 'cross-boundary-join', reason: lacking('join') };
    const partly = (store: string) => ({
      rule: 'foreign-read',
      reason: lacking('access', store),
    });
    expect(
      uncheckedOverview([
        { service: 'a', unchecked: [read, write, join] },
        { service: 'b', unchecked: [join] },
        { service: 'c' },
        { service: 'd', unchecked: [partly('x')] },
        { service: 'e', unchecked: [partly('y'), join] },
      ]),
    ).toEqual([
      {
        sentence: 'Not checked: no join evidence.',
        rules: ['cross-boundary-join'],
        services: ['a', 'b', 'e'],
      },
      {
        sentence: 'Not checked: no access evidence on some of their stores.',
        rules: ['foreign-read'],
        services: ['d', 'e'],
      },
      {
        sentence: 'Not checked: no access evidence.',
        rules: ['foreign-read', 'foreign-write'],
        services: ['a'],
      },
    ]);
  });
});
