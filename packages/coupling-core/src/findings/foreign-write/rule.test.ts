import { access, dataset, service } from '../../testing/evidence';
import { claiming, factsOf, ofTeam } from '../../testing/facts';
import { foreignWrite } from './rule';

describe('foreign-write', () => {
  const owner = claiming('owner', 'db#t');

  it('names the writer, the owner and the dataset', () => {
    expect(
      foreignWrite.evaluate(
        factsOf({
          accesses: [access('other', 'write', 'db#t')],
          services: [owner],
        }),
      ),
    ).toEqual([
      {
        rule: 'foreign-write',
        service: service('other'),
        dataset: dataset('db#t'),
        services: [service('other'), service('owner')],
        severity: 45,
        reason: {
          code: 'foreign-write',
          writer: service('other'),
          owner: service('owner'),
          dataset: dataset('db#t'),
        },
      },
    ]);
  });

  it('is graver across teams', () => {
    const [finding] = foreignWrite.evaluate(
      factsOf({
        accesses: [access('other', 'write', 'db#t')],
        services: [
          { ...owner, owner: 'group:default/a' },
          ofTeam('b', 'other'),
        ],
      }),
    );
    expect(finding.severity).toBe(59.21);
  });

  it.each([
    ['the owner itself', [access('owner', 'write', 'db#t')]],
    [
      'a permission that nobody was seen using',
      [access('other', 'write', 'db#t', { confidence: 'granted' })],
    ],
    ['a reader', [access('other', 'read', 'db#t')]],
    ['no evidence', []],
  ])('says nothing of %s', (_, accesses) => {
    expect(
      foreignWrite.evaluate(factsOf({ accesses, services: [owner] })),
    ).toEqual([]);
  });

  it('leaves data without a system of record to another rule', () => {
    const accesses = ['a', 'b'].map(name => access(name, 'write', 'db#t'));
    expect(foreignWrite.evaluate(factsOf({ accesses }))).toEqual([]);
  });
});
