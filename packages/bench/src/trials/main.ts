import { parseArgs } from 'node:util';
import { machine } from '../accuracy/machine';
import { fill } from '../assessing/fill';
import { openStore } from '../assessing/openStore';
import { evidenceOf, fleetOf } from '../load/fleet';
import { startReplica } from './replicas';
import { startServer } from './server';
import { TRIALS } from './trials';

const { values } = parseArgs({
  options: { services: { type: 'string', default: '400' } },
});
const services = Number(values.services);
/** For each; one that hangs has failed. */
const PATIENCE_MS = 180_000;

function within<T>(act: Promise<T>): Promise<T> {
  return Promise.race([
    act,
    new Promise<never>((_, failed) => {
      setTimeout(
        () => failed(new Error('took longer than three minutes')),
        PATIENCE_MS,
      ).unref();
    }),
  ]);
}

async function main() {
  console.log(`trials with ${services} services; ${machine()}`);
  const server = await startServer();
  let failures = 0;
  try {
    const open = () => openStore(server.url);
    const knex = await open();
    await fill(knex, evidenceOf(fleetOf(services)));
    await knex.destroy();
    const first = { do: 'assess' as const, services, day: '2026-07-01' };
    await startReplica(server.url, first).ended;
    for (const [name, trial] of TRIALS) {
      const begin = Date.now();
      try {
        const found = await within(trial({ server, services, open }));
        const seconds = ((Date.now() - begin) / 1e3).toFixed(1);
        console.log(`passed: ${name}, ${seconds} s, ${JSON.stringify(found)}`);
      } catch (error) {
        failures += 1;
        console.log(`FAILED: ${name}: ${String(error).slice(0, 500)}`);
      }
    }
  } finally {
    await server.end();
  }
  process.exit(failures > 0 ? 1 : 0);
}

main().catch(error => {
  console.error(String(error?.stack ?? error).slice(0, 4_000));
  process.exit(1);
});
