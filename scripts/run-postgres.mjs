/*
 * A PostgreSQL that lives as long as whoever started this keeps its standard
 * input open. Writes the address of its superuser as the first line.
 *
 *   node scripts/run-postgres.mjs name=value …
 */
import { startPostgres } from './postgres.mjs';

const settings = process.argv.slice(2).map(each => each.split(/=(.*)/s));
const { url, stop } = await startPostgres(Object.fromEntries(settings));
process.stdout.write(`${url}\n`);
process.stdin.on('end', async () => {
  await stop();
  process.exit(0);
});
process.stdin.resume();
