import { access, dataset, service } from '../../testing/evidence';
import { claiming, factsOf, ofTeam } from '../../testing/facts';
import { foreignRead } from './rule';

describe('foreign-read', () => {
  const owner = claiming('owner', 'db#t');

  it('names the reader, the owner and the dataset', () => {
    expect(
      foreignRead.evaluate(
        factsOf({
          accesses: [access('other', 'read', 'db#t')],
          services: [owner],
        }),
      ),
    ).toEqual([
      {
        rule: 'foreign-read',
        service: service('other'),
        dataset: dataset('db#t'),
        services: [service('other'), service('owner')],
        severity: 15,
        reason: {
          code: 'foreign-read',
          reader: service('other'),
          owner: service('owner'),
          dataset: dataset('db#t'),
        },
      },
    ]);
  });

  it('is graver across teams', () => {
    const [finding] = foreignRead.evaluate(
      factsOf({
        accesses: [access('other', 'read', 'db#t')],
        services: [
          { ...owner, owner: 'group:default/a' },
          ofTeam('b', 'other'),
        ],
      }),
    );
    expect(finding.severity).toBe(21.63);
  });

  it.each([
    ['the owner itself', [access('owner', 'read', 'db#t')]],
    [
      'a permission that nobody was seen using',
      [access('other', 'read', 'db#t', { confidence: 'granted' })],
    ],
    [
      'a writer, which is the graver finding',
      [access('other', 'read', 'db#t'), access('other', 'write', 'db#t')],
    ],
    [
      'a reader of a published view',
      [access('other', 'read', 'db#t', { via: 'view' })],
    ],
    [
      'a reader of a change feed, which keeps a read model of its own',
      [
        access('other', 'read', 'db#t', { via: 'cdc' }),
        access('other', 'write', 'own#t'),
        access('other', 'read', 'own#t'),
      ],
    ],
    [
      'a reader of an outbox',
      [access('other', 'read', 'db#t', { via: 'outbox' })],
    ],
    ['no evidence', []],
  ])('says nothing of %s', (_, accesses) => {
    expect(
      foreignRead.evaluate(factsOf({ accesses, services: [owner] })),
    ).toEqual([]);
  });

  it('leaves data without a system of record to another rule', () => {
    const accesses = ['a', 'b'].map(name => access(name, 'read', 'db#t'));
    expect(foreignRead.evaluate(factsOf({ accesses }))).toEqual([]);
  });
});
