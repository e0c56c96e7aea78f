/*
 * A PostgreSQL that lives as long as whoever started this keeps its standard
 * input open. Writes the address of its superuser as the first line.
 *
 *   node scripts/run-postgres.mjs [--version=15|16|17|18] name=value …
 */
import { parseArgs } from 'node:util';
import { startPostgres } from './postgres.mjs';

const { values, positionals } = parseArgs({
  options: { version: { type: 'string', default: '18' } },
  allowPositionals: true,
});
const settings = positionals.map(each => each.split(/=(.*)/s));
const { url, stop } = await startPostgres(Object.fromEntries(settings), {
  version: Number(values.version),
});
process.stdout.write(`${url}\n`);
process.stdin.on('end', async () => {
  await stop();
  process.exit(0);
});
process.stdin.resume();
