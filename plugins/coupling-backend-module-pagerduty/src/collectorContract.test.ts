import {
  collectorContract,
  type ContractSubject,
} from '@seams/plugin-coupling-node/testing';
import { startFakePagerDuty, TOKEN } from './__testUtils__/fakePagerDuty';
import { createPagerDutyClient } from './client';
import { createPagerDutyCollector } from './collector';
import { SERVICE_ID } from './map';

/** One component for each service. */
async function start(): Promise<ContractSubject> {
  const pagerduty = await startFakePagerDuty();
  const { server, services } = pagerduty;
  const ids: string[] = [];
  const next = () => {
    ids.push(`P${ids.length + 1}`);
    return ids[ids.length - 1];
  };
  return {
    integration: 'PagerDuty',
    secrets: [TOKEN],
    server,
    createCollector: () =>
      createPagerDutyCollector({
        schedule: { frequency: { minutes: 10 }, timeout: { minutes: 10 } },
        client: createPagerDutyClient({
          token: TOKEN,
          apiBaseUrl: server.url,
          environment: { sleep: async () => {} },
          timeoutMs: 200,
        }),
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
    addMalformed: () => services.push({ id: next(), escalation_policy: null }),
    repeatNewest: () => services.push(services[services.length - 1]),
    removeService: () => services.splice(0),
  };
}

describe('PagerDuty, like every source', () => {
  // What is on call now has no date of its own.
  it.each(collectorContract(start, ['addFromTheFuture']))(
    '$title',
    async ({ check }) => {
      await expect(check()).resolves.toBeUndefined();
    },
  );
});
