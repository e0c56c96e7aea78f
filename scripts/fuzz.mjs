/*
 * Tries every property at length, each time with other examples.
 *
 *   npm run fuzz -- [--times=20] [--seed=4711] [part of a path …]
 *
 * With the seed that it printed, and the same times, it tries the same ones
 * again.
 */
import { randomInt } from 'node:crypto';
import { glob, readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { jest } from './jest.mjs';

const MAX_SEED = 2 ** 31;

const { values, positionals } = parseArgs({
  options: {
    seed: { type: 'string', default: String(randomInt(MAX_SEED)) },
    times: { type: 'string', default: '20' },
  },
  allowPositionals: true,
});
for (const [name, value] of Object.entries(values)) {
  if (!/^-?\d+$/.test(value) || (name === 'times' && Number(value) < 1)) {
    console.error(`--${name} must be a whole number, but is ${value}`);
    process.exit(2);
  }
}

const { seed, times } = values;
const again = ['npm run fuzz --', `--seed=${seed}`, `--times=${times}`];
const files = await propertyTests(positionals);
if (files.length === 0) {
  console.error(`No property tests in ${positionals.join(', ')}`);
  process.exit(2);
}
console.log(`Seed ${seed}, ${times} times as many examples as in npm test`);
const passed = await jest(['--runTestsByPath', ...files], {
  SEAMS_FUZZ_SEED: seed,
  SEAMS_FUZZ_TIMES: times,
});
console.log(
  passed
    ? `Every property held. Seed ${seed}.`
    : `A property failed. To try the same examples again: ${[
        ...again,
        ...positionals,
      ].join(' ')}`,
);
process.exit(passed ? 0 : 1);

/** Test files that try properties, of those asked for. */
async function propertyTests(parts) {
  const found = [];
  for await (const path of glob(
    '{packages,plugins}/*/src/**/*.test.{ts,tsx}',
  )) {
    if (parts.length > 0 && !parts.some(part => path.includes(part))) continue;
    const text = await readFile(path, 'utf8');
    if (text.includes('fc.assert(')) found.push(path);
  }
  return found.sort();
}
