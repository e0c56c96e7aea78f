/*
 * How many statements are read in a second: the recorded ones, in turns.
 * Run with `yarn workspace @seams/coupling-sql bench`.
 */
import { readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { createSqlReader } from '../createSqlReader';
import { schemaFromDdl } from '../schemaFromDdl';

// eslint-disable-next-line no-restricted-syntax
const FIXTURES = join(__dirname, '../../fixtures/postgres');
const STATEMENTS = 50_000;

async function main() {
  const recorded: Record<string, string> = JSON.parse(
    readFileSync(join(FIXTURES, 'recorded.json'), 'utf8'),
  );
  const ddl = readFileSync(join(FIXTURES, 'schema.sql'), 'utf8');
  const schema = await schemaFromDdl({ dialect: 'postgres', ddl });
  const reader = await createSqlReader({ dialect: 'postgres', schema });
  const texts = Object.values(recorded);
  for (let at = 0; at < 5_000; at += 1) reader.read(texts[at % texts.length]);
  const begun = performance.now();
  for (let at = 0; at < STATEMENTS; at += 1) {
    reader.read(texts[at % texts.length]);
  }
  const seconds = (performance.now() - begun) / 1_000;
  const [{ model }] = cpus();
  process.stdout.write(
    `${Math.round(STATEMENTS / seconds).toLocaleString('en')} statements/s, ` +
      `${STATEMENTS} in ${seconds.toFixed(1)} s, ` +
      `${Math.round(process.resourceUsage().maxRSS / 1e3)} MB at most; ` +
      `Node ${process.version}, ${cpus().length} × ${model}\n`,
  );
}

main();
