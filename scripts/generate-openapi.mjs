/*
 * Turns the OpenAPI document, which is written by hand, into the spec the
 * server checks requests against and the wire types the client uses.
 * `--check` writes nothing and fails when the files are out of date.
 */
import { readFile, writeFile, mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import openapiTS, { astToString } from 'openapi-typescript';
import { parse } from 'yaml';

const SPEC = 'plugins/coupling-backend/src/schema/openapi.yaml';
const SERVER = 'plugins/coupling-backend/src/schema/generated/spec.ts';
const WIRE = 'plugins/coupling-common/src/generated/wire.ts';
const BANNER = `// Generated from ${SPEC} by \`yarn generate\`. Do not edit.\n\n`;

const document = parse(await readFile(SPEC, 'utf8'));
const files = {
  [SERVER]: `${BANNER}export const spec = ${JSON.stringify(
    document,
    null,
    2,
  )} as const;\n`,
  [WIRE]: `${BANNER}${astToString(await openapiTS(document))}`,
};

const outdated = [];
for (const [path, content] of Object.entries(files)) {
  const current = await readFile(path, 'utf8').catch(() => undefined);
  if (current === content) continue;
  outdated.push(path);
  if (!process.argv.includes('--check')) {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content);
  }
}

if (process.argv.includes('--check') && outdated.length > 0) {
  console.error(
    `Out of date: ${outdated.join(', ')}. Run \`yarn generate\` and commit.`,
  );
  process.exit(1);
}
