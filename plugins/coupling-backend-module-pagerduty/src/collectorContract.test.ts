import {
  collectorContract,
  type ContractSubject,
} from '@seams/backstage-plugin-coupling-node/testing';
import { startFakePagerDuty, TOKEN } from './__testUtils__/fakePagerDuty';
import { startFakePlugin } from './__testUtils__/fakePlugin';
import { createPagerDutyClient } from './client';
import { createPagerDutyCollector } from './collector';
import { createPluginClient } from './pluginClient';
import { SERVICE_ID } from './wantedServices';

const environment = { sleep: async () => {} };

async function startApi() {
  const fake = await startFakePagerDuty();
  const access = { token: TOKEN, apiBaseUrl: fake.server.url };
  return {
    ...fake,
    createClient: (timeoutMs: number) =>
      createPagerDutyClient({ ...access, environment, timeoutMs }),
  };
}

async function startPlugin() {
  const fake = await startFakePlugin();
  return {
    ...fake,
    createClient: (timeoutMs: number) =>
      createPluginClient({ ...fake.backstage, environment, timeoutMs }),
  };
}

/** One component for each service. */
async function start(
  startSource: typeof startApi | typeof startPlugin,
): Promise<ContractSubject> {
  const pagerduty = await startSource();
  const { server, services, createClient } = pagerduty;
  const ids: string[] = [];
  const next = () => {
    ids.push(`P${ids.length + 1}`);
    return ids[ids.length - 1];
  };
  return {
    integration: 'PagerDuty',
    secrets: [TOKEN],
    server,
    createCollector: ({ timeoutMs = 60_000 } = {}) =>
      createPagerDutyCollector({
        schedule: { frequency: { minutes: 10 }, timeout: { minutes: 10 } },
        client: createClient(timeoutMs),
        readComponents: async () =>
          ids.map(id => ({
            ref: `component:default/${id.toLowerCase()}`,
            name: id,
            annotations: { [SERVICE_ID]: id },
          })),
        indexTeams: async () => new Map(),
        now: () => new Date('2026-08-04T09:30:00Z'),
      }),
    add(count) {
      for (let i = 0; i < count; i += 1) pagerduty.add(next());
    },
    addBrokenComponent() {
      ids.push('../no?such#id');
      return '../no?such#id';
    },
    addMalformed: () => services.push({ id: next(), escalation_policy: null }),
    repeatNewest: () => services.push(services[services.length - 1]),
    removeService: () => services.splice(0),
  };
}

describe.each([
  ['PagerDuty', startApi],
  ['the PagerDuty plugin', startPlugin],
])('%s, like every source', (_, startSource) => {
  // What is on call now has no date of its own.
  it.each(collectorContract(() => start(startSource), ['addFromTheFuture']))(
    '$title',
    async ({ check }) => {
      await expect(check()).resolves.toBeUndefined();
    },
  );
});
