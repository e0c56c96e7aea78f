import type {
  AuthService,
  DiscoveryService,
} from '@backstage/backend-plugin-api';
import {
  IntegrationError,
  requestJson,
  type RequestEnvironment,
} from '@seams/backstage-plugin-coupling-node/http';
import { z } from 'zod';
import { INTEGRATION, notAsDocumented, type PagerDutyClient } from './client';

const PLUGIN_ID = 'pagerduty';
/** All services come at once, with their policies and integrations. */
const MAX_BYTES = 100 * 1024 ** 2;
/** It asks PagerDuty for all services itself, and for each integration key. */
const TIMEOUT_MS = 120_000;

const services = z.object({ services: z.array(z.unknown()) });
const onCallUsers = z.object({ users: z.array(z.unknown()) });
const mappings = z.object({
  mappings: z.array(
    z.object({ entityRef: z.string().nullish(), serviceId: z.string() }),
  ),
});

/** Asks the PagerDuty plugin of this Backstage, which asks PagerDuty. */
export function createPluginClient(options: {
  auth: AuthService;
  discovery: DiscoveryService;
  environment?: Partial<RequestEnvironment>;
  timeoutMs?: number;
}): PagerDutyClient {
  async function ask<T>(
    path: string,
    expected: z.ZodType<T>,
    signal: AbortSignal,
  ): Promise<T> {
    const { auth, discovery, environment, timeoutMs = TIMEOUT_MS } = options;
    const { token } = await auth.getPluginRequestToken({
      onBehalfOf: await auth.getOwnServiceCredentials(),
      targetPluginId: PLUGIN_ID,
    });
    const { body } = await requestJson(
      {
        integration: INTEGRATION,
        url: `${await discovery.getBaseUrl(PLUGIN_ID)}${path}`,
        headers: { authorization: `Bearer ${token}` },
        maxBytes: MAX_BYTES,
        signal,
        timeoutMs,
      },
      environment,
    ).catch(explain);
    const read = expected.safeParse(body).data;
    if (read === undefined) throw notAsDocumented(path);
    return read;
  }

  return {
    async *listServices({ signal }) {
      yield* (await ask('/services', services, signal)).services;
    },
    async *listOnCalls(policies, { signal }) {
      for (const { id, account } of policies) {
        const query = new URLSearchParams({
          'escalation_policy_ids[]': id,
          ...(account && { account }),
        });
        const path = `/oncall-users?${query}`;
        // Only those who are called first, and without the end of their shift.
        for (const user of (await ask(path, onCallUsers, signal)).users) {
          yield { escalation_policy: { id }, escalation_level: 1, user };
        }
      }
    },
    async readMappings(signal) {
      const read = await ask('/mapping/entity', mappings, signal);
      const ids = new Map<string, string[]>();
      for (const { entityRef, serviceId } of read.mappings) {
        const ref = entityRef?.toLowerCase() ?? '';
        if (!ref.startsWith('component:')) continue;
        ids.set(ref, [...(ids.get(ref) ?? []), serviceId]);
      }
      return ids;
    },
  };
}

function explain(error: unknown): never {
  if (!(error instanceof IntegrationError)) throw error;
  const { failure, status, retryAfterMs, message } = error;
  const advice =
    failure === 'not-found'
      ? ': is @pagerduty/backstage-plugin-backend installed, at least 0.5?'
      : ' (this is the PagerDuty plugin of Backstage; its log says more)';
  throw new IntegrationError({
    integration: INTEGRATION,
    failure,
    status,
    retryAfterMs,
    message: `${message.slice(`${INTEGRATION}: `.length)}${advice}`,
  });
}
