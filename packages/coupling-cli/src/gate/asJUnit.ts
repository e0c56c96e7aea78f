import reports from 'junit-report-builder';
import { tellMigrationFiles } from '@seams/coupling-sql';
import type { Report } from './Report';
import { leftOutOf, tellLeftOut } from './leftOutOf';
import { tellPrograms } from './tellPrograms';

/**
 * JUnit XML: a test case for each thing that was found, and one that passes
 * where nothing was. What the gate cannot tell is an error, not a failure; what
 * is exempt or in the baseline is skipped. How files were read, and what was
 * left out of them, are properties.
 */
export function asJUnit({
  service,
  findings,
  files,
  programs,
  gone,
}: Report): string {
  const builder = reports.newBuilder();
  const suite = builder.testSuite().name(`coupling gate of ${service}`);
  tellMigrationFiles(files).forEach(line => suite.property('read', line));
  tellPrograms(programs).forEach(line => suite.property('read', line));
  for (const one of leftOutOf(files)) {
    const where = `${one.path}:${one.line}`;
    suite.property('left out', `${where}: ${tellLeftOut(one)}`);
  }
  for (const { path, rule } of gone) {
    suite.property('no more there of the baseline', `${path}: ${rule}`);
  }
  for (const { kind, state, path, line, id, message, remedy } of findings) {
    const testCase = suite
      .testCase()
      .className(path)
      .name(`${id} at line ${line}`)
      .file(path);
    if (kind === 'exempt' || state === 'known') testCase.skipped();
    else if (kind === 'broken') testCase.failure(`${message} ${remedy}`, id);
    else testCase.error(`${message} ${remedy}`, id);
  }
  if (findings.length === 0) {
    suite.testCase().className(service).name('no rule is broken');
  }
  return `${builder.build()}\n`;
}
