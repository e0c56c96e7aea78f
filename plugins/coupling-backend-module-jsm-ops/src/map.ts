import { parseEvidence } from '@seams/coupling-core';
import type { DeliveredItem } from '@seams/backstage-plugin-coupling-node';
import { fullHourBefore } from '@seams/backstage-plugin-coupling-node/oncall';
import { endsNowhere, type EscalationPath } from './escalationPath';
import { firstCalled } from './namePeople';

/** How alerts of a component go, and the JSM team that they go to. */
export interface PagedPath {
  path: EscalationPath;
  team?: string;
}

/** What JSM says about a component through one team or schedule. */
export function toOnCall(
  options: PagedPath & {
    component: string;
    /** Refs of catalog groups by name. */
    teams: Map<string, string>;
    /** Refs of catalog users by account, when people are named. */
    users?: Map<string, string>;
    now: Date;
  },
): DeliveredItem {
  const { component, path, team, teams, users, now } = options;
  const paged = teams.get(team?.toLowerCase() ?? '');
  const user = users?.get(firstCalled(path) ?? '');
  const parsed = parseEvidence({
    kind: 'oncall',
    source: 'jsm-ops',
    provider: 'jsm-ops',
    service: component,
    policy: path.policy,
    observedAt: fullHourBefore(now),
    ...(paged && { team: paged }),
    ...(endsNowhere(path) && { endsNowhere: true }),
    ...(user && { user }),
  });
  return { ...parsed, line: 1 };
}
