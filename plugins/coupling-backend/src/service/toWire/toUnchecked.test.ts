import type { UncheckedRule } from '@seams/coupling-core';
import { hiding } from '../../__testUtils__/visibility';
import { toUnchecked } from './toUnchecked';

const VAULT = 'resource:default/vault';
const partly: UncheckedRule = {
  rule: 'foreign-read',
  reason: { code: 'no-evidence', kind: 'access', stores: [VAULT] },
};

describe('toUnchecked', () => {
  it('says why, in a sentence and in the parts it is made of', () => {
    expect(toUnchecked([partly], hiding())).toEqual([
      {
        rule: 'foreign-read',
        title: "Reads another service's tables",
        code: 'no-evidence',
        parameters: { kind: 'access', stores: 'vault' },
        sentence: 'Not checked: no access evidence on vault.',
      },
    ]);
  });

  it('does not name a hidden store', () => {
    const answer = JSON.stringify(toUnchecked([partly], hiding(VAULT)));
    expect(answer).not.toContain('vault');
    expect(answer).toContain('something hidden');
  });

  it('leaves out a rule that only a later version has', () => {
    expect(toUnchecked([{ ...partly, rule: 'later' }], hiding())).toEqual([]);
  });
});
