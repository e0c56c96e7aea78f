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

const knownScores = (evidence: DataEvidence) =>
  [...score(evidence).byService].map(([ref, data]) => {
    if (data.status !== 'known') throw new Error('should be known');
    return [ref, data.score] as const;
  });

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

  it('of a service is the same with tables of its own and without', () => {
    const own = fc.subarray(['db#own1', 'db#own2', 'db#own3'], {
      minLength: 1,
    });
    const who = fc.constantFrom(...names);
    fc.assert(
      fc.property(anyEvidence, own, who, (evidence, added, name) => {
        const before = knownScores(evidence);
        const privateOnes = added.map(table => access(name, 'write', table));
        const after = new Map(
          knownScores({
            ...evidence,
            accesses: [...evidence.accesses, ...privateOnes],
          }),
        );
        for (const [ref, known] of before) expect(after.get(ref)).toBe(known);
      }),
    );
  });

  it('of a service is never lowered by another access, unless that settles or moves a system of record', () => {
    fc.assert(
      fc.property(anyEvidence, anyAccess, (evidence, added) => {
        const more = {
          ...evidence,
          accesses: [...evidence.accesses, added],
        };
        const records = (of: DataEvidence) =>
          score(of).datasets.map(({ dataset, systemOfRecord }) => [
            dataset.name,
            systemOfRecord,
          ]);
        const known = records(evidence);
        fc.pre(
          records(more).every(([name, record]) =>
            known.some(
              ([one, was]) =>
                one === name && JSON.stringify(was) === JSON.stringify(record),
            ),
          ),
        );
        const after = new Map(knownScores(more));
        for (const [ref, was] of knownScores(evidence)) {
          expect(after.get(ref)).toBeGreaterThanOrEqual(was);
        }
      }),
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

  it('is the same with private datasets and without', () => {
    fc.assert(
      fc.property(severities, fc.nat(1_000), (shared, privateOnes) => {
        const all = [...shared, ...new Array<number>(privateOnes).fill(0)];
        expect(serviceScore(all)).toBe(serviceScore(shared));
      }),
    );
  });

  it('is never lowered by one more dataset, nor by a severity that grows', () => {
    fc.assert(
      fc.property(
        severities,
        fc.nat(20),
        fc.double({ min: 0, max: 100, noNaN: true }),
        (before, at, added) => {
          const one = before.with(
            at % before.length,
            Math.max(before[at % before.length], added),
          );
          for (const after of [one, [...before, added]]) {
            expect(serviceScore(after)).toBeGreaterThanOrEqual(
              serviceScore(before) - 1e-9,
            );
          }
        },
      ),
    );
  });

  it('lies between the worst dataset and 100', () => {
    fc.assert(
      fc.property(severities, all => {
        expect(serviceScore(all)).toBeGreaterThanOrEqual(
          Math.max(...all) - 1e-9,
        );
        expect(serviceScore(all)).toBeLessThanOrEqual(100);
      }),
    );
  });
});
