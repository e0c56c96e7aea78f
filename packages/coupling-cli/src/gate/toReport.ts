import type {
  MigrationFileRead,
  Migrations,
  MigrationStatement,
} from '@seams/coupling-sql';
import type { Unread } from './Unread';
import type { Finding, Report } from './Report';
import { identify } from './identify';
import { tellBreach, tellUnknown } from './tell';
import { tellUnread } from './tellUnread';
import type { Breach, Unknown, Verdict } from './verdict';

/**
 * What is said of a change.
 *
 * @param about - `files` are those that are judged, `unread` is what was not read of the files that are judged
 */
export function toReport(
  verdict: Verdict,
  about: {
    migrations: Migrations;
    files: MigrationFileRead[];
    unread: Unread[];
    allowsUnknown: boolean;
  },
): Report {
  const { service, breaches, exempt, unknown } = verdict;
  const { migrations, files, unread, allowsUnknown } = about;
  const at = statementsByPlace(migrations);
  const unreadable = unknown.filter(
    ({ cause }) => cause === 'unreadable-statement',
  );
  const broken = (one: Breach, kind: 'broken' | 'exempt'): Finding => {
    const told = tellBreach(one, service);
    const { fingerprints, doubt } = at(one);
    const { path, line } = one;
    const identity = identify(one.rule, [one.dataset, one.with], fingerprints);
    if (doubt && kind === 'broken') {
      const { message } = told;
      const cause = 'ambiguous-tool';
      return {
        ...tellUnread({ cause, path, line, tools: doubt, message }),
        ...{ kind: 'unknown', path, line, identity },
      };
    }
    const reason = one.exemption?.reason;
    const because = kind === 'exempt' && { reason };
    return { ...told, kind, path, line, ...because, identity };
  };
  const notKnown = (one: Unknown): Finding => ({
    ...tellUnknown(one),
    ...{ kind: 'unknown', path: one.path, line: one.line },
    identity: identify(one.cause, [one.dataset], at(one).fingerprints),
  });
  return {
    service,
    statements: verdict.statements - unreadable.length,
    findings: [
      ...breaches.map(one => broken(one, 'broken')),
      ...unread.map(unreadFinding),
      ...unknown.map(notKnown),
      ...exempt.map(one => broken(one, 'exempt')),
    ].sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind)),
    files,
    gone: [],
    allowsUnknown,
  };
}

const ORDER: Finding['kind'][] = ['broken', 'unknown', 'exempt'];

function unreadFinding(unread: Unread): Finding {
  const { path, line, cause } = unread;
  const about = unread.cause === 'placeholder' ? unread.name : '';
  return {
    ...tellUnread(unread),
    ...{ kind: 'unknown', path, line },
    identity: identify(cause, [], about),
  };
}

/** What begins on the line of a finding. */
function statementsByPlace({ statements }: Migrations) {
  const found = new Map<string, MigrationStatement[]>();
  const key = (path: string, line: number) => JSON.stringify([path, line]);
  for (const one of statements) {
    const there = found.get(key(one.path, one.line));
    if (there) there.push(one);
    else found.set(key(one.path, one.line), [one]);
  }
  return ({ path, line }: { path: string; line: number }) => {
    const there = found.get(key(path, line)) ?? [];
    return {
      fingerprints: there.map(({ fingerprint }) => fingerprint).join(' '),
      doubt: there.find(({ doubt }) => doubt)?.doubt,
    };
  };
}
