import { EvidenceMemory } from '@seams/backstage-plugin-coupling-node/testing';
import {
  CLOUD_ID,
  EMAIL,
  rule,
  startFakeJsmOps,
  TOKEN,
} from './__testUtils__/fakeJsmOps';
import { createJsmOpsClient } from './client';
import { createJsmOpsCollector, SCHEDULE, TEAM } from './collector';

describe('the JSM Operations collector', () => {
  let jsm: Awaited<ReturnType<typeof startFakeJsmOps>>;
  let annotations: Record<string, Record<string, string>>;
  let users: Map<string, string> | undefined;
  let memory: EvidenceMemory;

  beforeEach(async () => {
    jsm = await startFakeJsmOps();
    annotations = {};
    users = undefined;
    memory = new EvidenceMemory();
  });

  afterEach(() => jsm.server.close());

  const collect = () =>
    memory.run(
      createJsmOpsCollector({
        schedule: { frequency: { minutes: 10 }, timeout: { minutes: 10 } },
        client: createJsmOpsClient({
          cloudId: CLOUD_ID,
          email: EMAIL,
          apiToken: TOKEN,
          apiBaseUrl: jsm.server.url,
          siteUrl: jsm.server.url,
          environment: { sleep: async () => {} },
        }),
        readComponents: async () =>
          Object.entries(annotations).map(([name, own]) => ({
            ref: `component:default/${name}`,
            name,
            annotations: own,
          })),
        indexTeams: async () => new Map([['team t1', 'group:default/shop']]),
        ...(users && { indexUsers: async () => users! }),
        now: () => new Date('2026-08-04T09:30:00Z'),
      }),
    );
  const orders = {
    kind: 'oncall',
    source: 'jsm-ops',
    provider: 'jsm-ops',
    service: 'component:default/orders',
    policy: 'Main T1',
    team: 'group:default/shop',
    observedAt: '2026-08-04T09:00:00.000Z',
  };
  const asked = () => jsm.server.requests.map(({ url }) => url.pathname);
  const ofTeam = { orders: { [TEAM]: 'T1' } };

  it('says by which escalation the team is paged, and names nobody', async () => {
    jsm.addSchedule('S1');
    jsm.addTeam('T1', [rule('schedule', 'S1')]);
    annotations = ofTeam;
    await expect(collect()).resolves.not.toHaveProperty('failure');
    expect(memory.evidence()).toEqual([orders]);
    expect(asked()).not.toContain('/rest/api/3/user/bulk');
  });

  it('finds teams and schedules by their names too', async () => {
    jsm.addSchedule('S1', { teamId: 'T1' });
    jsm.addTeam('T1', [rule('schedule', 'S1')]);
    annotations = { orders: { [TEAM]: 'team t1', [SCHEDULE]: 'Rota S1' } };
    await collect();
    expect(memory.evidence()).toEqual([
      orders,
      { ...orders, policy: 'Rota S1' },
    ]);
  });

  it('names the one who is called first when that is wanted', async () => {
    jsm.people.set('account-kim', 'Kim@example.org');
    jsm.addSchedule('S1');
    jsm.addTeam('T1', [
      rule('user', 'account-lee', { delay: 10 }),
      rule('schedule', 'S1', { delay: 5 }),
    ]);
    annotations = ofTeam;
    users = new Map([['kim@example.org', 'user:default/kim']]);
    await collect();
    expect(memory.evidence()).toEqual([
      { ...orders, user: 'user:default/kim' },
    ]);
  });

  it.each([
    ['keeps the address to themselves', ['account-kim'], undefined],
    ['is not alone', ['account-kim', 'account-lee'], 'kim@example.org'],
  ])('names nobody who %s', async (_, accounts, email) => {
    jsm.people.set('account-kim', email);
    jsm.addSchedule('S1');
    jsm.onCalls.set('S1', accounts);
    annotations = { orders: { [SCHEDULE]: 'S1' } };
    users = new Map([['kim@example.org', 'user:default/kim']]);
    await collect();
    expect(memory.evidence()).toHaveLength(1);
    expect(memory.evidence()[0]).not.toHaveProperty('user');
  });

  it('says that an escalation ends nowhere', async () => {
    jsm.addSchedule('S1');
    jsm.onCalls.set('S1', []);
    jsm.addTeam('T1', [rule('schedule', 'S1')]);
    annotations = ofTeam;
    await collect();
    expect(memory.evidence()).toEqual([{ ...orders, endsNowhere: true }]);
  });

  it('asks for a team and a schedule once, however many components have them', async () => {
    jsm.addSchedule('S1');
    jsm.addTeam('T1', [rule('schedule', 'S1')]);
    annotations = { ...ofTeam, stock: { [TEAM]: 'T1', [SCHEDULE]: 'S1' } };
    await collect();
    expect(memory.evidence()).toHaveLength(3);
    expect(asked().filter(path => path.endsWith('on-calls'))).toHaveLength(1);
    expect(asked()).toHaveLength(new Set(asked()).size + 1);
  });

  it('names what is not there, or is there twice, and reads the others', async () => {
    jsm.addSchedule('S1');
    jsm.addSchedule('S2', { name: 'Twice' });
    jsm.addSchedule('S3', { name: 'Twice' });
    annotations = {
      orders: { [SCHEDULE]: 'S1' },
      stock: { [TEAM]: 'gone', [SCHEDULE]: 'Twice' },
    };
    const { failure } = await collect();
    expect(failure?.message).toContain(
      'JSM Operations has no team gone, schedule Twice, or several of that name',
    );
    expect(memory.evidence()).toHaveLength(1);
  });

  it('does not take an escalation it cannot read for nobody', async () => {
    jsm.addTeam('T1', [], { rules: 'none' });
    annotations = ofTeam;
    const { failure } = await collect();
    expect(failure?.message).toContain(
      'JSM Operations: an escalation is not as documented',
    );
    expect(memory.evidence()).toEqual([]);
  });

  it('asks nothing when no component has an annotation', async () => {
    await expect(collect()).resolves.toMatchObject({ accepted: 0 });
    expect(jsm.server.requests).toEqual([]);
  });
});
