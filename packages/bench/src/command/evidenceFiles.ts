import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { seededRandom } from '../accuracy/random';
import { syntheticReleases } from '../speed/syntheticFleet';

/** Every so many lines one is broken: 1,000 of a million. */
const BROKEN_EVERY = 1000;

/** What a made-up evidence file holds; the same text in every run. */
export type EvidenceFile = 'releases' | 'dense' | 'mixed';

const EVIDENCE: Record<EvidenceFile, () => Iterable<object>> = {
  releases: () => releasesOf(10_000),
  // Five releases a week each: hardly two services that never meet.
  dense: () => releasesOf(2000),
  mixed: mixedEvidence,
};

/** Writes a file of a million lines. */
export async function writeEvidenceFile(
  path: string,
  what: EvidenceFile,
): Promise<void> {
  const chunks = toChunks(EVIDENCE[what]());
  await pipeline(Readable.from(chunks), createWriteStream(path));
}

function releasesOf(services: number) {
  return syntheticReleases({ services, releases: 1e6, trains: true });
}

function* toChunks(items: Iterable<object>): Generator<string> {
  let lines: string[] = [];
  let line = 0;
  for (const item of items) {
    line += 1;
    const text = JSON.stringify(item);
    lines.push(line % BROKEN_EVERY === 0 ? text.slice(0, -9) : text);
    if (lines.length < 1000) continue;
    yield `${lines.join('\n')}\n`;
    lines = [];
  }
  yield lines.join('\n');
}

/**
 * 600,000 releases of 2,000 services, then 400,000 facts in turns: 180,000
 * different accesses among 320,000, and calls, joins, keys and rotas.
 */
export function* mixedEvidence(): Generator<object> {
  yield* syntheticReleases({ services: 2000, releases: 6e5, trains: true });
  const random = seededRandom(7);
  const any = (count: number) => Math.floor(random() * count);
  for (let i = 0; i < 400_000; i++) {
    const observedAt = new Date(Date.UTC(2026, 5, 1) + i * 1000).toISOString();
    const common = { source: 'bench', observedAt };
    const service = `service-${any(2000)}`;
    if (i % 5 < 4) yield { ...common, ...accessOf(i % 180_000) };
    else yield { ...common, ...otherFact(i, service, any) };
  }
}

function accessOf(fact: number) {
  const service = fact % 2000;
  const table = Math.floor(fact / 2000);
  const mode = ['read', 'write', 'ddl'][fact % 3];
  return {
    kind: 'access',
    service: `service-${service}`,
    dataset: datasetOf((service >> 2) + 7 * table),
    mode,
    confidence: 'observed',
    count: fact,
    statement: `${mode} column_${table}, name, total from table_${table} where id = ? and customer_id = ?`,
  };
}

function otherFact(i: number, service: string, any: (n: number) => number) {
  const one = datasetOf(any(600));
  const other = datasetOf(any(600));
  switch ((i / 5) % 4 | 0) {
    case 0:
      return {
        kind: 'call',
        from: service,
        to: `service-${any(2000)}`,
        style: 'sync',
        count: i,
      };
    case 1:
      return { kind: 'join', service, datasets: [one, other] };
    case 2:
      return {
        kind: 'foreign-key',
        from: one,
        to: other,
        constraint: `key_${any(600)}`,
      };
    default:
      return {
        kind: 'oncall',
        service,
        provider: 'pagerduty',
        user: `user-${any(300)}`,
      };
  }
}

function datasetOf(table: number) {
  return { store: `store-${table % 60}`, name: `public.table_${table}` };
}
