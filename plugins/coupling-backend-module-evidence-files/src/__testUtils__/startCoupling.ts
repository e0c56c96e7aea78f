import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import type { SchedulerServiceTaskFunction } from '@backstage/backend-plugin-api';
import type { JsonObject } from '@backstage/types';
// eslint-disable-next-line @backstage/no-mixed-plugin-imports -- tried with the plugin it is for
import couplingPlugin from '@seams/backstage-plugin-coupling-backend';
import request from 'supertest';
import couplingModuleEvidenceFiles from '..';

const orders = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { namespace: 'default', name: 'orders' },
  spec: { type: 'service', lifecycle: 'production', owner: 'x' },
};

/** The plugin with this module on SQLite; the test says when to collect. */
export async function startCoupling(config: JsonObject) {
  const tasks = new Map<string, SchedulerServiceTaskFunction>();
  const { server } = await startTestBackend({
    features: [
      couplingPlugin,
      couplingModuleEvidenceFiles,
      catalogServiceMock.factory({ entities: [orders] }),
      mockServices.rootConfig.factory({ data: config }),
      mockServices.scheduler.mock({
        getScheduledTasks: async () => [],
        scheduleTask: async ({ id, fn }) => {
          tasks.set(id, fn);
        },
      }).factory,
    ],
  });
  return {
    tasks: [...tasks.keys()],
    /** Runs the collector; `failure` is what it threw. */
    async collect(): Promise<{ failure?: string }> {
      try {
        const signal = new AbortController().signal;
        await tasks.get('coupling-collect-evidence-files')?.(signal);
        return {};
      } catch (error) {
        return { failure: (error as Error).message };
      }
    },
    async status() {
      const { body } = await request(server).get('/api/coupling/status');
      return body.sources.find(
        (source: { collector: string }) =>
          source.collector === 'evidence-files',
      );
    },
    /** Ids of the releases of `orders` that are kept. */
    async releases(): Promise<string[]> {
      const { body } = await request(server).get(
        '/api/coupling/services/default/orders/evidence',
      );
      return body.items.map((item: { id: string }) => item.id).sort();
    },
  };
}

/** One line of evidence: `orders` was released. */
export function releaseLine(id: string): string {
  return `${JSON.stringify({
    kind: 'release',
    source: 'ci',
    service: 'orders',
    status: 'succeeded',
    id,
    observedAt: '2026-08-01T00:00:00Z',
  })}\n`;
}
