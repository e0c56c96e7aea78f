import type { JsmOpsClient } from './client';
import { readDirectory } from './directory';
import { createPathReader, endsNowhere } from './escalationPath';
import { firstCalled } from './namePeople';
import { rule } from './__testUtils__/fakeJsmOps';

const { signal } = new AbortController();

async function* each(items: object[] = []) {
  yield* items;
}

/** Follows the alerts of the team `a`. */
async function follow(site: {
  /** What the default routing rule of each team notifies. */
  notify?: Record<string, object | null>;
  /** Rules of each team's escalation `main`. */
  rules?: Record<string, object[]>;
  enabled?: boolean;
  schedules?: { id: string; enabled?: boolean }[];
  onCalls?: Record<string, string[]>;
}) {
  const { notify = {}, rules = {}, onCalls = {}, schedules = [] } = site;
  const main = { type: 'escalation', id: 'main' };
  const client: JsmOpsClient = {
    listTeams: async () =>
      ['a', 'b'].map(teamId => ({ teamId, teamName: `Team ${teamId}` })),
    listSchedules: () =>
      each(schedules.map(known => ({ ...known, name: `Rota ${known.id}` }))),
    listRoutingRules: team =>
      each([
        { isDefault: 'true', notify: team in notify ? notify[team] : main },
      ]),
    listEscalations: team =>
      each([
        {
          id: 'main',
          name: `Main ${team}`,
          rules: rules[team] ?? [],
          enabled: site.enabled,
        },
      ]),
    readOnCalls: async schedule => onCalls[schedule] ?? [],
    readEmails: async () => new Map(),
  };
  const directory = await readDirectory(client, signal);
  const team = directory.team('a');
  if (!team?.ok) throw new Error('there is no team a');
  const path = await createPathReader(client, directory, signal).ofTeam(
    team.value,
  );
  return {
    policy: path.policy,
    nowhere: endsNowhere(path),
    first: firstCalled(path),
  };
}

const schedules = [{ id: 's' }];
const onCalls = { s: ['kim'] };

describe('the path of an alert', () => {
  it.each([
    [
      'reaches the first who is called',
      {
        rules: {
          a: [rule('user', 'lee', { delay: 9 }), rule('user', 'kim')],
        },
      },
      { policy: 'Main a', nowhere: false, first: 'kim' },
    ],
    [
      'goes on where a schedule is empty',
      { schedules, rules: { a: [rule('schedule', 's'), rule('user', 'lee')] } },
      { policy: 'Main a', nowhere: false, first: 'lee' },
    ],
    [
      'reaches a schedule without an escalation',
      { schedules, onCalls, notify: { a: { type: 'schedule', id: 's' } } },
      { policy: 'Rota s', nowhere: false, first: 'kim' },
    ],
    [
      'ends nowhere when the routing rule notifies nobody',
      { notify: { a: { type: 'none' } } },
      { policy: 'Team a', nowhere: true, first: undefined },
    ],
    [
      'ends nowhere when the escalation has no rules',
      {},
      { policy: 'Main a', nowhere: true, first: undefined },
    ],
    [
      'ends nowhere when the escalation is disabled',
      { enabled: false, rules: { a: [rule('user', 'kim')] } },
      { policy: 'Main a', nowhere: true, first: undefined },
    ],
    [
      'ends nowhere when the schedule is disabled',
      {
        onCalls,
        schedules: [{ id: 's', enabled: false }],
        rules: { a: [rule('schedule', 's')] },
      },
      { policy: 'Main a', nowhere: true, first: undefined },
    ],
    [
      'goes on with another team',
      { rules: { a: [rule('team', 'b')], b: [rule('user', 'kim')] } },
      { policy: 'Main a', nowhere: false, first: 'kim' },
    ],
    [
      'ends nowhere in a circle of teams',
      { rules: { a: [rule('team', 'b')], b: [rule('team', 'a')] } },
      { policy: 'Main a', nowhere: true, first: undefined },
    ],
    [
      'may reach members of a team, who cannot be seen',
      { rules: { a: [rule('team', 'b', { notifyType: 'all' })] } },
      { policy: 'Main a', nowhere: false, first: undefined },
    ],
    [
      'may reach whom the next shift has, which is not asked',
      {
        schedules,
        rules: { a: [rule('schedule', 's', { notifyType: 'next' })] },
      },
      { policy: 'Main a', nowhere: false, first: undefined },
    ],
    [
      'may go where the account may not look',
      { rules: { a: [rule('schedule', 'hidden')] } },
      { policy: 'Main a', nowhere: false, first: undefined },
    ],
    [
      'may go anywhere without a default routing rule',
      { notify: { a: null } },
      { policy: 'Team a', nowhere: false, first: undefined },
    ],
  ])('%s', async (_, site, expected) => {
    await expect(follow(site)).resolves.toEqual(expected);
  });
});
