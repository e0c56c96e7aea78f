import { ConfigReader } from '@backstage/config';
import type { JsonObject } from '@backstage/types';
import type { AnnotatedComponent } from '@seams/backstage-plugin-coupling-node/entities';
import { createArgocdClient } from '../client';
import { createArgocdCollector } from '../collector';
import { readArgocdConfig } from '../config';
import { startFakeArgocd, TOKEN } from './fakeArgocd';

export const NOW = new Date('2026-08-01T00:00:00Z');
/** For one answer; a busy machine may take long. */
const PATIENT_MS = 60_000;

export function component(
  name: string,
  annotations: Record<string, string>,
): AnnotatedComponent {
  return { ref: `component:default/${name}`, name, annotations };
}

export const orders = component('orders', {
  'argocd/app-name': 'orders-prod',
});

/** The collector over a fake Argo CD, in a hurry. */
export async function startSubject(
  options: {
    components?: AnnotatedComponent[];
    argocd?: JsonObject;
    /** Besides that of the fake; they come first. */
    instances?: JsonObject[];
    token?: string;
  } = {},
) {
  const { components = [orders], argocd = {}, token = TOKEN } = options;
  const { instances = [] } = options;
  const fake = await startFakeArgocd();
  const config = new ConfigReader({
    coupling: {
      argocd: {
        instances: [
          ...instances,
          { name: 'main', url: fake.server.url, token },
        ],
        ...argocd,
      },
    },
  });
  return {
    ...fake,
    createCollector: ({ timeoutMs = PATIENT_MS } = {}) =>
      createArgocdCollector({
        config: readArgocdConfig(config)!,
        client: createArgocdClient({
          environment: { sleep: async () => {} },
          timeoutMs,
        }),
        readComponents: async () => components,
        now: () => NOW,
      }),
  };
}
