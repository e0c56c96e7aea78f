import { access, dataset, service } from '../../testing/evidence';
import { claiming, factsOf, ofTeam } from '../../testing/facts';
import { foreignMigration } from './rule';

describe('foreign-migration', () => {
  const owner = claiming('owner', 'db#t');

  it('names the migrator, the owner and the dataset', () => {
    expect(
      foreignMigration.evaluate(
        factsOf({
          accesses: [access('other', 'ddl', 'db#t')],
          services: [owner],
        }),
      ),
    ).toEqual([
      {
        rule: 'foreign-migration',
        service: service('other'),
        dataset: dataset('db#t'),
        services: [service('other'), service('owner')],
        severity: 30,
        reason: {
          code: 'foreign-migration',
          migrator: service('other'),
          owner: service('owner'),
          dataset: dataset('db#t'),
        },
      },
    ]);
  });

  it('is graver across teams', () => {
    const [finding] = foreignMigration.evaluate(
      factsOf({
        accesses: [access('other', 'ddl', 'db#t')],
        services: [
          { ...owner, owner: 'group:default/a' },
          ofTeam('b', 'other'),
        ],
      }),
    );
    expect(finding.severity).toBe(41.43);
  });

  it.each([
    ['the owner itself', [access('owner', 'ddl', 'db#t')]],
    [
      'a permission that nobody was seen using',
      [access('other', 'ddl', 'db#t', { confidence: 'granted' })],
    ],
    ['a writer', [access('other', 'write', 'db#t')]],
    ['no evidence', []],
  ])('says nothing of %s', (_, accesses) => {
    expect(
      foreignMigration.evaluate(factsOf({ accesses, services: [owner] })),
    ).toEqual([]);
  });

  it('leaves data without a system of record to another rule', () => {
    const accesses = ['a', 'b'].map(name => access(name, 'ddl', 'db#t'));
    expect(foreignMigration.evaluate(factsOf({ accesses }))).toEqual([]);
  });
});
