import { ruleDefinitions } from './index';

describe('the rules', () => {
  it('are the twelve of docs/scores.md, each defined once', () => {
    expect(ruleDefinitions.map(({ id }) => id).sort()).toEqual([
      'contested-system-of-record',
      'cross-boundary-foreign-key',
      'cross-boundary-join',
      'expired-exemption',
      'foreign-migration',
      'foreign-read',
      'foreign-write',
      'fuzzy-boundary',
      'must-not-know',
      'no-incident-owner',
      'no-system-of-record',
      'shared-schema',
    ]);
  });
});
