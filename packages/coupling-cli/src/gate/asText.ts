import { tellMigrationFiles } from '@seams/coupling-sql';
import { printable } from '../format/printable';
import { shortName } from '../format/shortName';
import type { Finding, Report } from './Report';
import { counted } from './counted';
import { tellPrograms } from './tellPrograms';

/** So many are named of what is only listed. */
const LISTED = 10;

/**
 * For people: what is wrong first, how to mend it below, how files were read
 * and the sum at the end. Where not knowing is allowed, the first line is what
 * is not known.
 */
export function* asText(report: Report): Iterable<string> {
  for (const line of lines(report)) yield `${printable(line)}\n`;
}

function* lines(report: Report): Iterable<string> {
  const { findings, files, programs, allowsUnknown } = report;
  const unknown = findings.filter(isNew).filter(isUnknown);
  if (allowsUnknown && unknown.length > 0) {
    yield `not known, and allowed by --allow-unknown: ${listed(
      unknown.map(one => `${placeOf(one)} [${one.id}]`),
    )}`;
  }
  for (const one of findings.filter(isNew)) yield* linesOf(one);
  yield* tellMigrationFiles(files);
  yield* tellPrograms(programs);
  yield* linesOfBaseline(report);
  yield sum(report);
}

function* linesOf(finding: Finding): Iterable<string> {
  const { kind, id, message, remedy } = finding;
  const at = placeOf(finding);
  if (kind === 'exempt') yield `${at}: allowed: ${message} [${id}]`;
  else {
    const prefix = kind === 'unknown' ? 'cannot tell: ' : '';
    yield `${at}: ${prefix}${message} [${id}]`;
    yield `  ${remedy}`;
  }
}

function* linesOfBaseline({ gone }: Report): Iterable<string> {
  if (gone.length === 0) return;
  yield `no more there of the baseline, which can be written again: ${listed(
    gone.map(({ path, rule }) => `${path} [${rule}]`),
  )}`;
}

function sum({ service, statements, findings }: Report): string {
  const count = (kind: Finding['kind']) =>
    findings.filter(isNew).filter(one => one.kind === kind).length;
  const known = findings.filter(({ state }) => state === 'known').length;
  const broken = count('broken');
  const unknown = count('unknown');
  const exempt = count('exempt');
  const parts = [
    broken > 0 && `${counted(broken, 'rule')} broken`,
    unknown > 0 && `${counted(unknown, 'thing')} not known`,
    exempt > 0 && `${exempt} allowed by exemptions`,
    known > 0 && `${known} known from the baseline`,
  ].filter(Boolean);
  const result = parts.length > 0 ? parts.join(', ') : 'no rule is broken';
  return `${shortName(service)}: ${counted(
    statements,
    'statement',
  )} read, ${result}.`;
}

function isNew({ state }: Finding): boolean {
  return state !== 'known';
}

function isUnknown({ kind }: Finding): boolean {
  return kind === 'unknown';
}

function placeOf({ path, line }: Finding): string {
  return `${path}:${line}`;
}

function listed(all: string[]): string {
  const more = all.length - LISTED;
  return more > 0
    ? `${all.slice(0, LISTED).join(', ')} and ${more} more`
    : all.join(', ');
}
