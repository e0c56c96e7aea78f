import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { heldOutReport } from './heldOut/heldOutReport';
import { referenceReport } from './referenceReport';

/** Where `--write` puts the reports; the command is run in this package. */
const DOCS = resolve('../../docs');

/**
 * Reports what the score finds in real histories, as they are and bent, next to
 * naive methods on the same data. With `--held-out <folder of clones>` in
 * histories that no constant was chosen by.
 */
function main(args: string[]): void {
  const place = args.indexOf('--held-out');
  const [file, parts] =
    place < 0
      ? ['accuracy.md', referenceReport()]
      : ['accuracy-held-out.md', heldOutReport(resolve(args[place + 1]))];
  const written: string[] = [];
  for (const part of parts) {
    console.log(`${part}\n`);
    written.push(part);
  }
  if (args.includes('--write')) {
    writeFileSync(resolve(DOCS, file), `${written.join('\n\n')}\n`);
  }
}

main(process.argv.slice(2));
