import {
  IntegrationError,
  paginate,
  requestJson,
  type RequestEnvironment,
} from '@seams/backstage-plugin-coupling-node/http';
import { z } from 'zod';
import type { ApiAccess } from './config';

export const INTEGRATION = 'PagerDuty';
/** The most that PagerDuty gives. */
const PAGE = 100;
/** Keeps the address well below the lengths that proxies refuse. */
const POLICIES_A_QUESTION = 50;

/** What is asked of PagerDuty; items are as they came, `map` checks them. */
export interface PagerDutyClient {
  /** All services that may be seen, with their integrations if wanted. */
  listServices(options: {
    withIntegrations: boolean;
    signal: AbortSignal;
  }): AsyncIterable<unknown>;
  /** Who is on call now in the policies; those called first at least. */
  listOnCalls(
    policies: Policy[],
    options: { withUsers: boolean; signal: AbortSignal },
  ): AsyncIterable<unknown>;
  /** Ids of services by component, if they are kept beside the catalog. */
  readMappings?(signal: AbortSignal): Promise<Map<string, string[]>>;
}

export interface Policy {
  id: string;
  /** Which of several accounts it is in, if that is known. */
  account?: string;
}

export function createPagerDutyClient(
  options: ApiAccess & {
    environment?: Partial<RequestEnvironment>;
    timeoutMs?: number;
  },
): PagerDutyClient {
  const { token, apiBaseUrl, environment, timeoutMs } = options;

  function list(
    name: 'services' | 'oncalls',
    query: [string, string][],
    signal: AbortSignal,
  ): AsyncGenerator<unknown> {
    return paginate({
      first: 0,
      signal,
      async read(offset) {
        const url = new URL(`${apiBaseUrl}/${name}`);
        url.search = new URLSearchParams([
          ...query,
          ['limit', String(PAGE)],
          ['offset', String(offset)],
        ]).toString();
        const { body } = await requestJson(
          {
            integration: INTEGRATION,
            url,
            headers: {
              accept: 'application/vnd.pagerduty+json;version=2',
              authorization: `Token token=${token}`,
            },
            permission: `${name}.read`,
            signal,
            timeoutMs,
          },
          environment,
        );
        return readPage(body, name, offset);
      },
    });
  }

  return {
    listServices({ withIntegrations, signal }) {
      const query: [string, string][] = [['sort_by', 'name']];
      // Otherwise they come as references, without their keys.
      if (withIntegrations) query.push(['include[]', 'integrations']);
      return list('services', query, signal);
    },
    async *listOnCalls(policies, { withUsers, signal }) {
      for (let at = 0; at < policies.length; at += POLICIES_A_QUESTION) {
        const asked = policies.slice(at, at + POLICIES_A_QUESTION);
        const query: [string, string][] = [
          ...asked.map(({ id }): [string, string] => [
            'escalation_policy_ids[]',
            id,
          ]),
          ['earliest', 'true'],
        ];
        // Otherwise users come as references, without their addresses.
        if (withUsers) query.push(['include[]', 'users']);
        yield* list('oncalls', query, signal);
      }
    },
  };
}

function readPage(body: unknown, name: string, offset: number) {
  const page = z
    .object({ [name]: z.array(z.unknown()), more: z.boolean().nullish() })
    .safeParse(body).data;
  if (!page) throw notAsDocumented(name);
  const items = page[name] as unknown[];
  return { items, next: page.more ? offset + items.length : undefined };
}

export function notAsDocumented(name: string): IntegrationError {
  return new IntegrationError({
    integration: INTEGRATION,
    failure: 'unreadable',
    message: `the list of ${name} is not as documented`,
  });
}
