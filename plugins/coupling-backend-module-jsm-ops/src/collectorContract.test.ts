import {
  collectorContract,
  type ContractSubject,
} from '@seams/backstage-plugin-coupling-node/testing';
import {
  CLOUD_ID,
  EMAIL,
  startFakeJsmOps,
  TOKEN,
} from './__testUtils__/fakeJsmOps';
import { createJsmOpsClient } from './client';
import { createJsmOpsCollector, SCHEDULE } from './collector';

/** One component for each schedule. */
async function start(): Promise<ContractSubject> {
  const fake = await startFakeJsmOps();
  const { server, schedules } = fake;
  const ids: string[] = [];
  const next = () => {
    ids.push(`S${ids.length + 1}`);
    return ids[ids.length - 1];
  };
  return {
    integration: 'JSM Operations',
    secrets: [TOKEN, Buffer.from(`${EMAIL}:${TOKEN}`).toString('base64')],
    server,
    createCollector: ({ timeoutMs = 60_000 } = {}) =>
      createJsmOpsCollector({
        schedule: { frequency: { minutes: 10 }, timeout: { minutes: 10 } },
        client: createJsmOpsClient({
          cloudId: CLOUD_ID,
          email: EMAIL,
          apiToken: TOKEN,
          apiBaseUrl: server.url,
          environment: { sleep: async () => {} },
          timeoutMs,
        }),
        readComponents: async () =>
          ids.map(id => ({
            ref: `component:default/${id.toLowerCase()}`,
            name: id,
            annotations: { [SCHEDULE]: id },
          })),
        indexTeams: async () => new Map(),
        now: () => new Date('2026-08-04T09:30:00Z'),
      }),
    add(count) {
      for (let i = 0; i < count; i += 1) fake.addSchedule(next());
    },
    addBrokenComponent() {
      ids.push('../no?such#id');
      return '../no?such#id';
    },
    addMalformed: () => fake.addSchedule(next(), { enabled: 'perhaps' }),
    repeatNewest: () => schedules.push(schedules[schedules.length - 1]),
    removeService: () => schedules.splice(0),
  };
}

describe('JSM Operations, like every source', () => {
  // What is on call now has no date of its own.
  it.each(collectorContract(start, ['addFromTheFuture']))(
    '$title',
    async ({ check }) => {
      await expect(check()).resolves.toBeUndefined();
    },
  );
});
