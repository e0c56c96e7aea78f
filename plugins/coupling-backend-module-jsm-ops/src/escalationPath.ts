import type { z } from 'zod';
import { IntegrationError } from '@seams/backstage-plugin-coupling-node/http';
import { INTEGRATION, type JsmOpsClient } from './client';
import type { Directory } from './directory';
import {
  escalation,
  routingRule,
  type EscalationRule,
  type Recipient,
  type Schedule,
  type Team,
} from './schemas';

/**
 * Who is called at one step: accounts, none of them when it is nobody, or
 * `unseen` when someone may be called whom this cannot see.
 */
export type Step = string[] | 'unseen';

/** How an alert goes, step by step. */
export interface EscalationPath {
  /** What the tool calls it. */
  policy: string;
  steps: Step[];
}

/** Whether it is certain that nobody is called. */
export function endsNowhere({ steps }: EscalationPath): boolean {
  return steps.every(step => step !== 'unseen' && step.length === 0);
}

/** Follows alerts; asks for each team and each schedule once. */
export interface PathReader {
  ofTeam(team: Team): Promise<EscalationPath>;
  ofSchedule(schedule: Schedule): Promise<EscalationPath>;
}

export function createPathReader(
  client: JsmOpsClient,
  directory: Directory,
  signal: AbortSignal,
): PathReader {
  const paths = new Map<string, Promise<EscalationPath>>();
  const called = new Map<string, Promise<string[]>>();

  async function onCall(schedule: Schedule): Promise<string[]> {
    // A disabled schedule calls nobody, whoever stands in it.
    if (schedule.enabled === false) return [];
    const asked =
      called.get(schedule.id) ?? client.readOnCalls(schedule.id, signal);
    called.set(schedule.id, asked);
    return asked;
  }

  async function ofSchedule(schedule: Schedule): Promise<EscalationPath> {
    return { policy: schedule.name, steps: [await onCall(schedule)] };
  }

  function ofTeam(team: Team, above: string[] = []): Promise<EscalationPath> {
    const path = paths.get(team.teamId) ?? follow(team, above);
    // What was cut off as a circle is that of another team, not of this one.
    if (above.length === 0) paths.set(team.teamId, path);
    return path;
  }

  async function follow(team: Team, above: string[]): Promise<EscalationPath> {
    const rules = client.listRoutingRules(team.teamId, signal);
    const all = await readAll(rules, routingRule, 'a routing rule');
    const notify = all.find(({ isDefault }) => isDefault)?.notify;
    const policy = team.teamName;
    if (!notify) return { policy, steps: ['unseen'] };
    if (notify.type === 'none') return { policy, steps: [] };
    if (notify.type !== 'escalation') {
      const { name } = scheduleOf(notify) ?? {};
      return { policy: name ?? policy, steps: [await step(notify, [])] };
    }
    const escalations = client.listEscalations(team.teamId, signal);
    const found = (
      await readAll(escalations, escalation, 'an escalation')
    ).find(({ id }) => id === notify.id);
    if (!found) return { policy, steps: ['unseen'] };
    // A disabled escalation calls nobody.
    const due = found.enabled === false ? [] : [...found.rules].sort(byDelay);
    const steps: Step[] = [];
    for (const { recipient, notifyType } of due) {
      const teams = [...above, team.teamId];
      steps.push(
        (notifyType ?? 'default') === 'default'
          ? await step(recipient, teams)
          : 'unseen',
      );
    }
    return { policy: found.name, steps };
  }

  async function step(recipient: Recipient, above: string[]): Promise<Step> {
    const { id, type } = recipient;
    if (type === 'user' && id) return [id];
    const schedule = scheduleOf(recipient);
    if (schedule) return onCall(schedule);
    const team = type === 'team' ? directory.team(id ?? '') : undefined;
    if (!team?.ok) return 'unseen';
    // A circle of teams calls nobody who is not called already.
    if (above.includes(team.value.teamId)) return [];
    const path = await ofTeam(team.value, above);
    if (endsNowhere(path)) return [];
    return path.steps.find(each => each.length > 0) ?? 'unseen';
  }

  function scheduleOf({ id, type }: Recipient): Schedule | undefined {
    const found =
      type === 'schedule' ? directory.schedule(id ?? '') : undefined;
    return found?.ok ? found.value : undefined;
  }

  return { ofTeam: team => ofTeam(team), ofSchedule };
}

function byDelay(a: EscalationRule, b: EscalationRule): number {
  return (a.delay ?? 0) - (b.delay ?? 0);
}

/** Without one of them an alert would seem to end nowhere, so it throws. */
async function readAll<T>(
  items: AsyncIterable<unknown>,
  expected: z.ZodType<T>,
  what: string,
): Promise<T[]> {
  const read: T[] = [];
  for await (const item of items) {
    const { data, error } = expected.safeParse(item);
    if (data === undefined) {
      throw new IntegrationError({
        integration: INTEGRATION,
        failure: 'unreadable',
        message: `${what} is not as documented: ${error?.message}`,
      });
    }
    read.push(data);
  }
  return read;
}
