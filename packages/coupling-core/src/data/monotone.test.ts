import * as fc from '@seams/property-testing';
import type { Access } from '../evidence/kinds/access';
import { access, foreignKey, join, service } from '../testing/evidence';
import type { DataEvidence } from './datasetUse';
import { scoreSharedData } from './scoreSharedData';
import { serviceScore } from './sharedDataScore';

const names = ['a', 'b', 'c', 'd'];
const tables = ['db#t', 'db#u', 'db#v'];
const services = names.map((name, i) => ({
  ref: service(name),
  owner: `group:default/${i % 2}`,
}));

const anyAccess: fc.Arbitrary<Access> = fc
  .record({
    name: fc.constantFrom(...names),
    mode: fc.constantFrom('read' as const, 'write' as const, 'ddl' as const),
    table: fc.constantFrom(...tables),
    confidence: fc.constantFrom(
      'observed' as const,
      'static' as const,
      'granted' as const,
    ),
    count: fc.option(fc.integer({ min: 0, max: 100 }), { nil: undefined }),
    via: fc.constantFrom(undefined, 'view' as const),
  })
  .map(({ name, mode, table, ...rest }) => access(name, mode, table, rest));

const anyEvidence: fc.Arbitrary<DataEvidence> = fc.record({
  accesses: fc.array(anyAccess, { maxLength: 12 }),
  joins: fc.array(
    fc
      .record({
        name: fc.constantFrom(...names),
        joined: fc.subarray(tables, { minLength: 2 }),
      })
      .map(({ name, joined }) => join(name, ...joined)),
    { maxLength: 3 },
  ),
  foreignKeys: fc.array(
    fc
      .tuple(fc.constantFrom(...tables), fc.constantFrom(...tables))
      .map(([from, to]) => foreignKey(from, to)),
    { maxLength: 3 },
  ),
  services: fc.constant(services),
});

const NOW = '2026-11-01T00:00:00.000Z';
const score = (evidence: DataEvidence) => scoreSharedData(evidence, NOW);

describe('shared-data severity', () => {
  it('is never lowered by another access, unless that settles or moves a system of record', () => {
    fc.assert(
      fc.property(anyEvidence, anyAccess, (evidence, added) => {
        const before = score(evidence).datasets;
        const after = score({
          ...evidence,
          accesses: [...evidence.accesses, added],
        }).datasets;
        const recordsOf = (assessed: typeof before) =>
          assessed.flatMap(({ dataset, systemOfRecord }) =>
            systemOfRecord.status === 'known'
              ? [`${dataset.name} ${systemOfRecord.service}`]
              : [],
          );
        const known = recordsOf(before);
        fc.pre(recordsOf(after).every(record => known.includes(record)));
        for (const { dataset, severity } of before) {
          const now = after.find(d => d.dataset.name === dataset.name);
          expect(now?.severity).toBeGreaterThanOrEqual(severity);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('does not depend on the order of the evidence', () => {
    fc.assert(
      fc.property(anyEvidence, evidence => {
        expect(
          score({
            accesses: [...evidence.accesses].reverse(),
            joins: [...evidence.joins].reverse(),
            foreignKeys: [...evidence.foreignKeys].reverse(),
            services: [...services].reverse(),
          }).datasets,
        ).toEqual(score(evidence).datasets);
      }),
      { numRuns: 500 },
    );
  });

  it('lies, like every score, between its bounds and 0 and 100', () => {
    fc.assert(
      fc.property(anyEvidence, evidence => {
        for (const data of score(evidence).byService.values()) {
          if (data.status !== 'known') throw new Error('should be known');
          expect(data.low).toBeGreaterThanOrEqual(0);
          expect(data.score).toBeGreaterThanOrEqual(data.low);
          expect(data.high).toBeGreaterThanOrEqual(data.score);
          expect(data.high).toBeLessThanOrEqual(100);
        }
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('serviceScore', () => {
  const severities = fc.array(fc.double({ min: 0, max: 100, noNaN: true }), {
    minLength: 1,
    maxLength: 20,
  });

  it('never hides a shared dataset behind private ones', () => {
    fc.assert(
      fc.property(severities, fc.nat(1_000), (shared, privateOnes) => {
        const all = [...shared, ...new Array<number>(privateOnes).fill(0)];
        expect(serviceScore(all)).toBeGreaterThanOrEqual(
          Math.max(...shared) - 1e-9,
        );
      }),
    );
  });

  it('is never lowered by a dataset that is worse than all others', () => {
    fc.assert(
      fc.property(
        severities,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (before, x) => {
          const worst = Math.max(...before);
          const worse = worst + (100 - worst) * x;
          expect(serviceScore([...before, worse])).toBeGreaterThanOrEqual(
            serviceScore(before) - 1e-9,
          );
        },
      ),
    );
  });
});
