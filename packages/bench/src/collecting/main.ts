import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { compareKept } from './compareKept';
import { expectedIds } from './history';
import { Milestones } from './milestones';
import { collect, startFake } from './processes';

const HOUR_MS = 60 * 60_000;
/** Repositories that one run of the collector reads. */
const A_RUN = 300;
/** GitHub's for a token, in requests or points of GraphQL an hour. */
const LIMIT = 5_000;

const { values } = parseArgs({
  options: {
    services: { type: 'string', default: '5000' },
    /** How many times faster than life. */
    speed: { type: 'string', default: '40' },
    /** What other tools use of the limit. */
    others: { type: 'string', default: '2500' },
  },
});
const services = Number(values.services);
const speed = Number(values.speed);

/** Backfills, is killed in the middle, goes on, and reads all once more. */
async function backfill(database: string, url: string) {
  const kept = [...expectedIds(services)].length;
  const common = { url, database, services, speed };
  const milestones = new Milestones(kept);
  const before = await collect({ ...common, until: { kept } }, figures => {
    milestones.see(figures);
    return figures.kept < kept / 2 ? 'go on' : 'kill';
  });
  console.log(`killed with ${before.kept} kept in run ${before.runs + 1}`);
  const after = await collect({ ...common, until: { kept } }, figures => {
    milestones.see(figures);
    return 'go on';
  });
  const seconds = milestones.seconds();
  const hours = ((seconds * speed) / 3600).toFixed(1);
  console.log(
    `backfilled ${after.kept} of ${services} services in ${seconds} s, ${hours} h in life, in ${before.runs} + 1 + ${after.runs} runs`,
  );
  const runs = Math.ceil(services / A_RUN) + 1;
  const again = await collect({ ...common, until: { runs } }, figures => {
    milestones.see(figures);
    return 'go on';
  });
  console.log(`another round kept ${again.kept - after.kept} more`);
  const failures = [before, after, again].flatMap(each => each.failures);
  console.log(`runs that ended early: ${failures.join(' | ') || 'none'}`);
  console.log(`peak of the collector: ${milestones.peakMb} MB`);
}

async function main() {
  const folder = mkdtempSync(join(tmpdir(), 'seams-collecting-'));
  const database = join(folder, 'evidence.sqlite');
  const fake = await startFake({
    limit: LIMIT,
    usedByOthers: Number(values.others),
    hourMs: HOUR_MS / speed,
  });
  try {
    await backfill(database, fake.url);
    const { graphql, rest } = await fake.figures();
    console.log(`GraphQL: ${JSON.stringify(graphql)}`);
    console.log(`REST: ${JSON.stringify(rest)}`);
    const compared = await compareKept(database, services);
    console.log(`compared with the fake: ${JSON.stringify(compared)}`);
    console.log(`${cpus()[0].model}, Node.js ${process.version}`);
  } finally {
    fake.stop();
    rmSync(folder, { recursive: true });
  }
}

main().catch(error => {
  console.error(error);
  process.exitCode = 1;
});
