import type { Migrations, UnreadableStatement } from '@seams/coupling-sql';
import { judgeStatement } from './judgeStatement';
import type { Judging } from './judging';
import type { Ownership } from './Ownership';
import type { Breach, Unknown, Verdict } from './verdict';

/**
 * Judges a change of a service.
 *
 * @param migrations - all there are: also old ones tell which tables the service made
 * @param isJudged - whether the file at a path is part of the change
 * @param today - like 2026-09-01, UTC; exemptions may have run out
 */
export function judgeChange(options: {
  service: string;
  store: string;
  ownership: Ownership;
  migrations: Migrations;
  isJudged: (path: string) => boolean;
  today: string;
}): Verdict {
  const { service, store, ownership, isJudged, today } = options;
  const { statements, creates, objects } = options.migrations;
  const judged = statements.filter(({ path }) => isJudged(path));
  const made = new Set(creates);
  const judging: Judging = {
    ...{ service, store, ownership, made },
    madeObjects: new Set(objects.map(({ kind, name }) => `${kind} ${name}`)),
  };
  const verdict: Verdict = {
    service,
    statements: judged.length,
    breaches: [],
    exempt: [],
    unknown: [],
  };
  for (const { path, line, access } of judged) {
    if (!access.ok) {
      if (access.reason === 'empty') continue;
      verdict.unknown.push({ path, line, ...whyUnreadable(access, line) });
      continue;
    }
    const found = judgeStatement(access, judging);
    for (const unknown of found.unknown) {
      verdict.unknown.push({ path, line, ...unknown });
    }
    for (const one of found.breaches) {
      const breach: Breach = { path, line, ...one };
      const exemption = ownership.exemptionFor(
        breach.rule,
        service,
        breach.dataset,
        breach.owners.map(owner => owner.service),
      );
      const holds = exemption !== undefined && exemption.until >= today;
      (holds ? verdict.exempt : verdict.breaches).push({
        ...breach,
        ...(exemption && { exemption, isExpired: !holds }),
      });
    }
  }
  return verdict;
}

function whyUnreadable(
  { reason, line: stopped }: UnreadableStatement,
  line: number,
): Omit<Unknown, 'path' | 'line'> {
  if (reason === 'too-long') return { cause: 'too-long-statement' };
  if (reason === 'too-deep') return { cause: 'too-deep-statement' };
  const cause = 'unreadable-statement';
  if (reason === 'incomplete') return { cause, isIncomplete: true };
  return { cause, ...(stopped && { stoppedAt: line + stopped - 1 }) };
}
