import type { CatalogService } from '../catalog/catalogModel';
import type { Access } from '../evidence/kinds/access';
import { access, service } from '../testing/evidence';
import { claiming } from '../testing/facts';
import { scoreSharedData } from './scoreSharedData';

function assessed(accesses: Access[], ...services: CatalogService[]) {
  const { datasets } = scoreSharedData(
    { accesses, joins: [], foreignKeys: [], services },
    '2026-11-01T00:00:00.000Z',
  );
  const { observed, conflicts } = datasets[0];
  return { observed, conflicts };
}

const a = service('a');
const b = service('b');

describe('what is declared and what was seen', () => {
  it('agree when the claimant is the writer', () => {
    expect(
      assessed([access('a', 'write', 'db#t')], claiming('a', 'db#t')),
    ).toEqual({
      observed: { service: a, basis: 'sole-writer' },
      conflicts: [],
    });
  });

  it('differ when somebody else writes', () => {
    expect(
      assessed([access('b', 'write', 'db#t')], claiming('a', 'db#t')),
    ).toEqual({
      observed: { service: b, basis: 'sole-writer' },
      conflicts: [
        { code: 'others-write', owner: a, writers: [b], ownerWrites: false },
      ],
    });
  });

  it('differ when somebody else writes, too', () => {
    expect(
      assessed(
        [access('a', 'write', 'db#t'), access('b', 'write', 'db#t')],
        claiming('a', 'db#t'),
      ),
    ).toEqual({
      observed: undefined,
      conflicts: [
        { code: 'others-write', owner: a, writers: [b], ownerWrites: true },
      ],
    });
  });

  it('differ when two claim one dataset, whoever writes', () => {
    expect(
      assessed(
        [access('a', 'write', 'db#t')],
        claiming('b', 'db#t'),
        claiming('a', 'db#t'),
      ).conflicts,
    ).toEqual([{ code: 'several-claimants', claimants: [a, b] }]);
  });

  it('are lacking a declaration when nobody claims what is written', () => {
    expect(assessed([access('b', 'write', 'db#t')]).conflicts).toEqual([
      { code: 'writer-undeclared', writers: [b] },
    ]);
  });

  it.each([
    ['reads', access('b', 'read', 'db#t')],
    ['may write', access('b', 'write', 'db#t', { confidence: 'granted' })],
  ])('agree when another only %s', (_, item) => {
    expect(assessed([item], claiming('a', 'db#t')).conflicts).toEqual([]);
  });
});
