import reports from 'junit-report-builder';
import { tellBreach, tellUnknown, type Told } from './tell';
import type { Verdict } from './verdict';

/**
 * JUnit XML: a test case for each thing that was found, and one that passes
 * where nothing was. What the gate cannot tell is an error, not a failure.
 */
export function asJUnit(verdict: Verdict): string {
  const { service, breaches, exempt, unknown } = verdict;
  const builder = reports.newBuilder();
  const suite = builder.testSuite().name(`coupling gate of ${service}`);
  const testCase = (
    { path, line }: { path: string; line: number },
    { id }: Told,
  ) =>
    suite.testCase().className(path).name(`${id} at line ${line}`).file(path);

  for (const one of breaches) {
    const told = tellBreach(one, service);
    testCase(one, told).failure(`${told.message} ${told.remedy}`, told.id);
  }
  for (const one of unknown) {
    const told = tellUnknown(one);
    testCase(one, told).error(`${told.message} ${told.remedy}`, told.id);
  }
  for (const one of exempt) {
    testCase(one, tellBreach(one, service)).skipped();
  }
  if (breaches.length + unknown.length + exempt.length === 0) {
    suite.testCase().className(service).name('no rule is broken');
  }
  return `${builder.build()}\n`;
}
