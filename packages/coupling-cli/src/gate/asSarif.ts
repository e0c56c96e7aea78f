import {
  SarifBuilder,
  SarifResultBuilder,
  SarifRuleBuilder,
  SarifRunBuilder,
} from 'node-sarif-builder';
import type { Notification, Result } from 'sarif';
import { tellMigrationFiles } from '@seams/coupling-sql';
import { version } from '../../package.json';
import type { Finding, Report } from './Report';
import { toldRules } from './tell';
import { leftOutOf, tellLeftOut } from './leftOutOf';
import { tellPrograms } from './tellPrograms';
import { toldUnread } from './tellUnread';

/**
 * SARIF 2.1.0, as code scanning takes it: a broken rule is an error, what the
 * gate cannot tell a warning, what is exempt a suppressed error. With a
 * baseline, each says whether it is new. How files were read, and what was left
 * out of them, are notes of the run.
 */
export function asSarif(report: Report): string {
  const { findings } = report;
  const run = new SarifRunBuilder().initSimple({
    toolDriverName: 'coupling gate',
    toolDriverVersion: version,
  });
  const ids = new Set(findings.map(({ id }) => id));
  for (const rule of [...toldRules(ids), ...toldUnread(ids)]) {
    run.addRule(
      new SarifRuleBuilder().initSimple({
        ruleId: rule.id,
        shortDescriptionText: rule.title,
        fullDescriptionText: rule.description,
      }),
    );
  }
  findings.forEach(one => run.addResult(resultOf(one)));
  run.run.invocations = [
    { executionSuccessful: true, toolExecutionNotifications: notesOf(report) },
  ];
  const sarif = new SarifBuilder();
  sarif.addRun(run);
  return `${sarif.buildSarifJsonString({ indent: true })}\n`;
}

const LEVELS: Record<Finding['kind'], Result.level> = {
  broken: 'error',
  unknown: 'warning',
  exempt: 'error',
};

function resultOf(finding: Finding): SarifResultBuilder {
  const { kind, id, path, line, message, remedy, state, reason } = finding;
  const builder = new SarifResultBuilder().initSimple({
    level: state === 'known' ? 'note' : LEVELS[kind],
    messageText: `${message} ${remedy}`,
    ruleId: id,
    fileUri: path,
    startLine: line,
  });
  const { result } = builder;
  // Of where a statement stands, this says nothing: it may be moved.
  result.partialFingerprints = { 'seamsGate/v1': finding.identity };
  if (state) result.baselineState = state === 'known' ? 'unchanged' : 'new';
  if (kind === 'exempt') {
    result.suppressions = [{ kind: 'external', justification: reason }];
  }
  return builder;
}

function notesOf({ files, programs, gone }: Report): Notification[] {
  const at = (path: string, startLine?: number) => ({
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: encodeURI(path) },
          ...(startLine && { region: { startLine } }),
        },
      },
    ],
  });
  const note = (text: string): Notification => ({
    level: 'note',
    message: { text },
  });
  return [
    ...tellMigrationFiles(files).map(note),
    ...tellPrograms(programs).map(note),
    ...leftOutOf(files).map(one => ({
      ...note(`Left out: ${tellLeftOut(one)}.`),
      ...at(one.path, one.line),
    })),
    ...gone.map(({ path, rule }) => ({
      ...note(`No more there of the baseline: ${rule}.`),
      ...at(path),
    })),
  ];
}
