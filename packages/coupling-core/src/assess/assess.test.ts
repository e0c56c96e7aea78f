import { readFileSync, writeFileSync } from 'node:fs';
import { join as joinPath } from 'node:path';
import { assess } from './assess';
import type { Assessment } from './assessment';
import type { CatalogModel } from '../catalog/catalogModel';
import type { Evidence } from '../evidence/evidence';
import { parseEvidence } from '../evidence/parse/parse';
import { access, service } from '../testing/evidence';

const NOW = '2026-11-01T00:00:00.000Z';
const FIXTURE = joinPath(__dirname, '../../fixtures/eshop-petclinic');

const catalog = readJson<CatalogModel>('catalog.json');
const evidence = readFileSync(joinPath(FIXTURE, 'evidence.ndjson'), 'utf8')
  .trim()
  .split('\n')
  .map((line): Evidence => {
    const parsed = parseEvidence(JSON.parse(line));
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
    return parsed.evidence;
  });

function readJson<T>(name: string): T {
  return JSON.parse(readFileSync(joinPath(FIXTURE, name), 'utf8'));
}

const empty: CatalogModel = {
  services: [],
  stores: [],
  apis: [],
  owners: [],
  relations: [],
};

function lacking(rule: string, kind: string) {
  return { rule, reason: { code: 'no-evidence', kind } };
}

describe('assess', () => {
  const assessment = assess({ evidence, catalog, now: NOW });

  it('draws the recorded conclusions about eShop and Petclinic', () => {
    if (process.env.UPDATE_GOLDEN) {
      writeFileSync(
        joinPath(FIXTURE, 'assessment.golden.json'),
        `${JSON.stringify(assessment, null, 2)}\n`,
      );
    }
    expect(assessment).toEqual(readJson<Assessment>('assessment.golden.json'));
  });

  it('finds the one shared table of eShop and the one crossing key of Petclinic', () => {
    expect(
      assessment.datasets
        .filter(({ severity }) => severity > 0)
        .map(({ dataset, systemOfRecord, severity }) => [
          dataset.name,
          systemOfRecord.status === 'known' && systemOfRecord.service,
          severity,
        ]),
    ).toEqual([
      ['ordering.orders', service('ordering-api'), 15],
      ['pets', service('customers-service'), 20],
    ]);
    expect(
      assessment.findings
        .filter(
          ({ rule }) =>
            rule !== 'no-incident-owner' && rule !== 'fuzzy-boundary',
        )
        .map(({ rule, severity }) => [rule, severity]),
    ).toEqual([
      ['cross-boundary-foreign-key', 20],
      ['foreign-read', 15],
      ['shared-schema', 0],
    ]);
  });

  it('gives byte for byte the same for evidence and entities in another order', () => {
    const reversed = assess({
      evidence: [...evidence].reverse(),
      catalog: {
        services: [...catalog.services].reverse(),
        stores: [...catalog.stores].reverse(),
        apis: [],
        owners: [...catalog.owners].reverse(),
        relations: [...catalog.relations].reverse(),
      },
      now: NOW,
    });
    expect(JSON.stringify(reversed)).toBe(JSON.stringify(assessment));
  });

  it('knows nothing of a service without evidence, and does not call that zero', () => {
    const { services, coverage } = assess({
      evidence: [],
      catalog: { ...empty, services: [{ ref: service('quiet') }] },
      now: NOW,
    });
    expect(services).toEqual([
      {
        service: service('quiet'),
        coordinatedRelease: {
          status: 'unknown',
          reason: { code: 'no-release-evidence' },
          partners: [],
        },
        sharedData: {
          status: 'unknown',
          reason: { code: 'no-access-evidence' },
        },
        systemOfRecordFor: [],
        incidentOwner: { status: 'nobody', reason: 'no-owner' },
        unchecked: [
          lacking('cross-boundary-foreign-key', 'access'),
          lacking('cross-boundary-join', 'access'),
          lacking('foreign-migration', 'access'),
          lacking('foreign-read', 'access'),
          lacking('foreign-write', 'access'),
          lacking('no-system-of-record', 'access'),
          lacking('shared-schema', 'access'),
        ],
      },
    ]);
    expect(coverage).toEqual({
      services: 1,
      withReleases: 0,
      releaseScored: 0,
      withAccess: 0,
    });
  });

  it('does not take a declared dependency on a database for knowledge of its tables', () => {
    const { services, datasets } = assess({
      evidence: [],
      catalog: {
        ...empty,
        services: [{ ref: service('a') }, { ref: service('b') }],
        stores: [{ ref: 'resource:default/db', type: 'database' }],
        relations: ['a', 'b'].map(name => ({
          from: service(name),
          type: 'dependsOn' as const,
          to: 'resource:default/db',
        })),
      },
      now: NOW,
    });
    expect(datasets).toEqual([]);
    expect(services.map(s => s.sharedData.status)).toEqual([
      'unknown',
      'unknown',
    ]);
  });

  it('lists what evidence names and the catalog lacks, and still counts it', () => {
    const { unresolved, datasets } = assess({
      evidence: [
        access('a', 'write', 'db#t'),
        access('gone', 'read', 'db#t', { source: 'pg' }),
        access('gone', 'read', 'db#t', { source: 'code' }),
      ],
      catalog: {
        ...empty,
        services: [{ ref: service('a') }],
        stores: [{ ref: 'resource:default/db' }],
      },
      now: NOW,
    });
    expect(unresolved).toEqual([
      { ref: service('gone'), items: 2, sources: ['code', 'pg'] },
    ]);
    expect(datasets[0].severity).toBe(15);
  });

  it('reads the evidence once, so that it can be streamed from a store', () => {
    function* once() {
      yield access('a', 'write', 'db#t');
    }
    expect(
      assess({ evidence: once(), catalog: empty, now: NOW }).datasets,
    ).toHaveLength(1);
  });
});
