import type { CatalogService } from '../catalog/catalogModel';
import type { Access } from '../evidence/kinds/access';
import { access, dataset, service } from '../testing/evidence';
import { gatherUses } from './datasetUse';
import { systemOfRecord } from './systemOfRecord';

function recordOf(accesses: Access[], ...claimants: string[]) {
  const services = claimants.map(
    (name): CatalogService => ({
      ref: service(name),
      boundary: {
        decides: [],
        publishes: [],
        mustNotKnow: [],
        systemOfRecordFor: [{ fact: 'state', datasets: [dataset('db#t')] }],
      },
    }),
  );
  const uses = gatherUses({ accesses, joins: [], foreignKeys: [], services });
  return systemOfRecord([...uses.values()][0]);
}

const a = 'component:default/a';
const b = 'component:default/b';

describe('systemOfRecord', () => {
  it('believes a declaration before any evidence', () => {
    expect(
      recordOf([access('b', 'ddl', 'db#t'), access('b', 'write', 'db#t')], 'a'),
    ).toEqual({ status: 'known', service: a, basis: 'declared' });
  });

  it('is contested when two services claim one dataset', () => {
    expect(recordOf([access('a', 'write', 'db#t')], 'b', 'a')).toEqual({
      status: 'contested',
      claimants: [a, b],
    });
  });

  it('takes the only service that migrates before the only one that writes', () => {
    expect(
      recordOf([access('a', 'ddl', 'db#t'), access('b', 'write', 'db#t')]),
    ).toEqual({ status: 'known', service: a, basis: 'sole-ddl' });
  });

  it('takes the only writer when two services migrate', () => {
    expect(
      recordOf([
        access('a', 'ddl', 'db#t'),
        access('b', 'ddl', 'db#t'),
        access('b', 'write', 'db#t'),
      ]),
    ).toEqual({ status: 'known', service: b, basis: 'sole-writer' });
  });

  it.each([
    [80, 20, { status: 'known', service: a, basis: 'most-writes' }],
    [79, 21, { status: 'none' }],
    [0, 0, { status: 'none' }],
  ])('with %i and %i counted writes', (ofA, ofB, expected) => {
    expect(
      recordOf([
        access('a', 'write', 'db#t', { count: ofA }),
        access('b', 'write', 'db#t', { count: ofB }),
      ]),
    ).toEqual(expected);
  });

  it('does not add up the writes that two sources counted in one database', () => {
    expect(
      recordOf([
        access('a', 'write', 'db#t', { count: 70, source: 'pg' }),
        access('a', 'write', 'db#t', { count: 70, source: 'traces' }),
        access('b', 'write', 'db#t', { count: 30, source: 'pg' }),
      ]),
    ).toEqual({ status: 'none' });
  });

  it('cannot tell shares while one writer was not counted', () => {
    expect(
      recordOf([
        access('a', 'write', 'db#t', { count: 1_000 }),
        access('b', 'write', 'db#t', { confidence: 'static' }),
      ]),
    ).toEqual({ status: 'none' });
  });

  it('takes who writes before who may write', () => {
    expect(
      recordOf([
        access('a', 'write', 'db#t'),
        access('b', 'write', 'db#t', { confidence: 'granted' }),
        access('b', 'ddl', 'db#t', { confidence: 'granted' }),
      ]),
    ).toEqual({ status: 'known', service: a, basis: 'sole-writer' });
  });

  it('falls back on permissions where nobody was seen changing anything', () => {
    expect(
      recordOf([
        access('a', 'read', 'db#t'),
        access('b', 'write', 'db#t', { confidence: 'granted' }),
      ]),
    ).toEqual({ status: 'known', service: b, basis: 'sole-writer' });
  });

  it('is none where the data are only read', () => {
    expect(recordOf([access('a', 'read', 'db#t')])).toEqual({ status: 'none' });
  });
});
