import { access, dataset, service } from '../../testing/evidence';
import { claiming, factsOf } from '../../testing/facts';
import { noSystemOfRecord } from './rule';

describe('no-system-of-record', () => {
  const shared = [access('a', 'write', 'db#t'), access('b', 'write', 'db#t')];

  it('names all services that use what nobody owns', () => {
    expect(noSystemOfRecord.evaluate(factsOf({ accesses: shared }))).toEqual([
      {
        rule: 'no-system-of-record',
        dataset: dataset('db#t'),
        services: [service('a'), service('b')],
        concerns: [service('a'), service('b')],
        severity: 25,
        reason: {
          code: 'no-system-of-record',
          services: [service('a'), service('b')],
          dataset: dataset('db#t'),
        },
      },
    ]);
  });

  it.each([
    ['those who write it', ['read', 'write', 'write'] as const, ['b', 'c']],
    [
      'all who read it, when nobody is known to write it',
      ['read', 'read', 'read'] as const,
      ['a', 'b', 'c'],
    ],
  ])('concerns %s', (_, [a, b, c], concerned) => {
    const [finding] = noSystemOfRecord.evaluate(
      factsOf({
        accesses: [
          access('a', a, 'db#t'),
          access('b', b, 'db#t'),
          access('c', c, 'db#t'),
        ],
      }),
    );
    expect(finding.services).toEqual(['a', 'b', 'c'].map(service));
    expect(finding.concerns).toEqual(concerned.map(service));
  });

  it('is settled by a declaration', () => {
    expect(
      noSystemOfRecord.evaluate(
        factsOf({ accesses: shared, services: [claiming('a', 'db#t')] }),
      ),
    ).toEqual([]);
  });

  it.each([
    ['that one service reads', [access('a', 'read', 'db#t')]],
    [
      'that two services may use, and were not seen using',
      ['a', 'b'].map(name =>
        access(name, 'write', 'db#t', { confidence: 'granted' }),
      ),
    ],
    ...(['view', 'cdc', 'outbox'] as const).map(
      (via): [string, ReturnType<typeof access>[]] => [
        `that two services read as it is published by ${via}`,
        ['a', 'b'].map(name => access(name, 'read', 'db#t', { via })),
      ],
    ),
  ])('says nothing of data %s', (_, accesses) => {
    expect(noSystemOfRecord.evaluate(factsOf({ accesses }))).toEqual([]);
  });
});
