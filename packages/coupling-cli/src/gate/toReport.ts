import type { MigrationFileRead, Migrations } from '@seams/coupling-sql';
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
  const fingerprintsAt = fingerprintsOf(migrations);
  const unreadable = unknown.filter(
    ({ cause }) => cause === 'unreadable-statement',
  );
  const broken = (one: Breach, kind: 'broken' | 'exempt'): Finding => ({
    ...tellBreach(one, service),
    ...{ kind, path: one.path, line: one.line },
    ...(kind === 'exempt' && { reason: one.exemption?.reason }),
    identity: identify(one.rule, [one.dataset, one.with], fingerprintsAt(one)),
  });
  const notKnown = (one: Unknown): Finding => ({
    ...tellUnknown(one),
    ...{ kind: 'unknown', path: one.path, line: one.line },
    identity: identify(one.cause, [one.dataset], fingerprintsAt(one)),
  });
  return {
    service,
    statements: verdict.statements - unreadable.length,
    findings: [
      ...breaches.map(one => broken(one, 'broken')),
      ...unread.map(unreadFinding),
      ...unknown.map(notKnown),
      ...exempt.map(one => broken(one, 'exempt')),
    ],
    files,
    gone: [],
    allowsUnknown,
  };
}

function unreadFinding(unread: Unread): Finding {
  const { path, line, cause } = unread;
  const about = unread.cause === 'placeholder' ? unread.name : '';
  return {
    ...tellUnread(unread),
    ...{ kind: 'unknown', path, line },
    identity: identify(cause, [], about),
  };
}

/** The fingerprints of what begins on the line of a finding. */
function fingerprintsOf({ statements }: Migrations) {
  const found = new Map<string, string[]>();
  const key = (path: string, line: number) => JSON.stringify([path, line]);
  for (const { path, line, fingerprint } of statements) {
    const at = found.get(key(path, line));
    if (at) at.push(fingerprint);
    else found.set(key(path, line), [fingerprint]);
  }
  return ({ path, line }: { path: string; line: number }) =>
    (found.get(key(path, line)) ?? []).join(' ');
}
