/*
 * Writes docs/rules.md from what the rules say of themselves. `--check` writes
 * nothing and fails when it is out of date.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import prettier from 'prettier';

const DOCUMENT = 'docs/rules.md';
const require = createRequire(import.meta.url);
// The sources of the core run as they are.
require('@backstage/cli/config/nodeTransform.cjs');
const { ruleDefinitions } = require('../packages/coupling-core/src');

const text = prettier.format(
  [...head(), ...ruleDefinitions.flatMap(section)].join('\n\n'),
  {
    ...(await prettier.resolveConfig(DOCUMENT)),
    parser: 'markdown',
  },
);

const current = await readFile(DOCUMENT, 'utf8').catch(() => undefined);
if (current !== text) {
  if (process.argv.includes('--check')) {
    console.error(
      `Out of date: ${DOCUMENT}. Run \`yarn generate\` and commit.`,
    );
    process.exit(1);
  }
  await writeFile(DOCUMENT, text);
}

function head() {
  return [
    '<!-- Generated from packages/coupling-core/src/findings by `yarn generate`. Do not edit. -->',
    '# Rules',
    'What each rule asks, why, and what to do about it. How severities add up to the shared-data score is in [scores](scores.md#findings). A rule that has no evidence to go by for a service says so instead of passing.',
    [
      '| rule | finds | severity |',
      '| --- | --- | --- |',
      ...ruleDefinitions.map(
        ({ id, title, severity }) =>
          `| [\`${id}\`](#${id}) | ${title} | ${severity} |`,
      ),
    ].join('\n'),
  ];
}

function section({
  id,
  title,
  motivation,
  measured,
  needs,
  severity,
  remedy,
  exemptible,
}) {
  return [
    `## ${id}`,
    `**${title}**`,
    motivation,
    [
      `- **Measured**: ${measured}`,
      `- **Needs**: ${
        needs.length > 0 ? `evidence of ${listed(needs)}` : 'the catalog alone'
      }`,
      `- **Severity**: ${severity}`,
      `- **What to do**: ${remedy}`,
      ...(exemptible ? [] : ['- A service cannot be exempted from it.']),
    ].join('\n'),
  ];
}

function listed(kinds) {
  const names = kinds.map(kind => `\`${kind}\``);
  const last = names.pop();
  return names.length > 0 ? `${names.join(', ')} and ${last}` : last;
}
