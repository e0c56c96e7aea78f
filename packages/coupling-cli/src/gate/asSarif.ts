import {
  SarifBuilder,
  SarifResultBuilder,
  SarifRuleBuilder,
  SarifRunBuilder,
} from 'node-sarif-builder';
import type { Result } from 'sarif';
import { version } from '../../package.json';
import { tellBreach, tellUnknown, toldRules, type Told } from './tell';
import type { Verdict } from './verdict';

/**
 * SARIF 2.1.0, as code scanning takes it: a broken rule is an error, what the
 * gate cannot tell a warning, and what is exempt a suppressed error.
 */
export function asSarif(verdict: Verdict): string {
  const { service, breaches, exempt, unknown } = verdict;
  const run = new SarifRunBuilder().initSimple({
    toolDriverName: 'coupling gate',
    toolDriverVersion: version,
  });
  const results = [
    ...breaches.map(one => result('error', one, tellBreach(one, service))),
    ...unknown.map(one => result('warning', one, tellUnknown(one))),
    ...exempt.map(one => {
      const allowed = result('error', one, tellBreach(one, service));
      const justification = one.exemption?.reason;
      allowed.result.suppressions = [{ kind: 'external', justification }];
      return allowed;
    }),
  ];
  const ids = new Set(results.map(({ result: { ruleId = '' } }) => ruleId));
  for (const { id, title, description } of toldRules(ids)) {
    run.addRule(
      new SarifRuleBuilder().initSimple({
        ruleId: id,
        shortDescriptionText: title,
        fullDescriptionText: description,
      }),
    );
  }
  results.forEach(one => run.addResult(one));
  const sarif = new SarifBuilder();
  sarif.addRun(run);
  return `${sarif.buildSarifJsonString({ indent: true })}\n`;
}

function result(
  level: Result.level,
  { path, line }: { path: string; line: number },
  { id, message, remedy }: Told,
): SarifResultBuilder {
  return new SarifResultBuilder().initSimple({
    level,
    messageText: `${message} ${remedy}`,
    ruleId: id,
    fileUri: path,
    startLine: line,
  });
}
