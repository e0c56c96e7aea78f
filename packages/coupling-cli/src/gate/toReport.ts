import type {
  MigrationFileRead,
  Migrations,
  MigrationStatement,
} from '@seams/coupling-sql';
import { identify } from './identify';
import type { Finding, Report } from './Report';
import { tellBreach, tellUnknown, type Told } from './tell';
import { tellUnread } from './tellUnread';
import type { Unread } from './Unread';
import type { Breach, Unknown, UnknownCause, Verdict } from './verdict';

/** Of these, nothing of a statement is known. */
const NOT_READ = new Set<UnknownCause>([
  'unreadable-statement',
  'too-long-statement',
  'too-deep-statement',
]);

/**
 * What is said of a change.
 *
 * @param about - `files` are those that are judged, `unread` is what was not
 *   read of them
 */
export function toReport(
  verdict: Verdict,
  about: {
    migrations: Migrations;
    files: MigrationFileRead[];
    unread: Unread[];
    allowsUnknown: boolean;
    programs: string[];
  },
): Report {
  const { service, breaches, exempt, unknown } = verdict;
  const { migrations, files, unread, allowsUnknown, programs } = about;
  const at = statementsByPlace(migrations);
  const broken = breaches.map(one => brokenFinding(one, service, at(one)));
  const unreadable = unknown.filter(({ cause }) => NOT_READ.has(cause));
  return {
    service,
    statements: verdict.statements - unreadable.length,
    findings: [
      ...broken.filter(({ kind }) => kind === 'broken'),
      ...unread.map(unreadFinding),
      ...broken.filter(({ kind }) => kind === 'unknown'),
      ...unknown.map(one => unknownFinding(one, at(one))),
      ...exempt.map(one => exemptFinding(one, service, at(one))),
    ],
    files,
    programs,
    gone: [],
    allowsUnknown,
  };
}

/** The statements that begin on the line of a finding. */
type Statements = MigrationStatement[];

/** A rule that is broken by what may not be run is not known to be broken. */
function brokenFinding(
  one: Breach,
  service: string,
  there: Statements,
): Finding {
  const told = tellBreach(one, service);
  const tools = there.find(({ doubt }) => doubt)?.doubt;
  if (!tools) return finding('broken', one, told, identityOf(one, there));
  const { path, line } = one;
  const cause = 'ambiguous-tool';
  const unread = { cause, path, line, tools, message: told.message } as const;
  const identity = identityOf(one, there);
  return finding('unknown', one, tellUnread(unread), identity);
}

function exemptFinding(
  one: Breach,
  service: string,
  there: Statements,
): Finding {
  const told = tellBreach(one, service);
  const reason = one.exemption?.reason;
  return { ...finding('exempt', one, told, identityOf(one, there)), reason };
}

function unknownFinding(one: Unknown, there: Statements): Finding {
  const identity = identify(one.cause, [one.dataset], fingerprintsOf(there));
  return finding('unknown', one, tellUnknown(one), identity);
}

function unreadFinding(one: Unread): Finding {
  const about = one.cause === 'placeholder' ? one.name : '';
  const identity = identify(one.cause, [], about);
  return finding('unknown', one, tellUnread(one), identity);
}

function finding(
  kind: Finding['kind'],
  { path, line }: { path: string; line: number },
  told: Told,
  identity: string,
): Finding {
  return { ...told, kind, path, line, identity };
}

function identityOf(one: Breach, there: Statements): string {
  return identify(one.rule, [one.dataset, one.with], fingerprintsOf(there));
}

function fingerprintsOf(there: Statements): string {
  return there.map(({ fingerprint }) => fingerprint).join(' ');
}

function statementsByPlace({ statements }: Migrations) {
  const found = new Map<string, Statements>();
  const key = (path: string, line: number) => JSON.stringify([path, line]);
  for (const one of statements) {
    const there = found.get(key(one.path, one.line));
    if (there) there.push(one);
    else found.set(key(one.path, one.line), [one]);
  }
  return ({ path, line }: { path: string; line: number }): Statements =>
    found.get(key(path, line)) ?? [];
}
