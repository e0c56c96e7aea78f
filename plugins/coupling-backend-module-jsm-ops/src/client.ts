import {
  IntegrationError,
  paginate,
  requestJson,
  type RequestEnvironment,
} from '@seams/backstage-plugin-coupling-node/http';
import { z } from 'zod';
import type { JsmOpsAccess } from './config';

export const INTEGRATION = 'JSM Operations';
const PAGE = 50;
/** Keeps the address well below the lengths that proxies refuse. */
const USERS_A_QUESTION = 50;
const PERMISSION = 'read:ops-config:jira-service-management';

const list = z.object({
  values: z.array(z.unknown()),
  links: z.object({ next: z.string().nullish() }).nullish(),
});
const teams = z.object({ platformTeams: z.array(z.unknown()) });
const onCalls = z.object({ onCallUsers: z.array(z.string()) });
const users = z.object({
  values: z.array(
    z.object({ accountId: z.string(), emailAddress: z.string().nullish() }),
  ),
});

/** What is asked of Atlassian; items are as they came. */
export interface JsmOpsClient {
  /** All teams with operations that the account may see. */
  listTeams(signal: AbortSignal): Promise<unknown[]>;
  listSchedules(signal: AbortSignal): AsyncIterable<unknown>;
  listRoutingRules(team: string, signal: AbortSignal): AsyncIterable<unknown>;
  listEscalations(team: string, signal: AbortSignal): AsyncIterable<unknown>;
  /** The accounts that are on call now; nobody for an empty list. */
  readOnCalls(schedule: string, signal: AbortSignal): Promise<string[]>;
  /** Addresses by account, without those that people keep to themselves. */
  readEmails(
    accounts: string[],
    signal: AbortSignal,
  ): Promise<Map<string, string>>;
}

export function createJsmOpsClient(
  options: JsmOpsAccess & {
    environment?: Partial<RequestEnvironment>;
    timeoutMs?: number;
  },
): JsmOpsClient {
  const { cloudId, email, apiToken, apiBaseUrl, siteUrl } = options;
  const operations = `${apiBaseUrl}/jsm/ops/api/${cloudId}/v1`;
  const credentials = Buffer.from(`${email}:${apiToken}`).toString('base64');

  async function ask<T>(
    url: string,
    expected: z.ZodType<T>,
    signal: AbortSignal,
    permission = PERMISSION,
  ): Promise<T> {
    const { environment, timeoutMs } = options;
    const { body } = await requestJson(
      {
        integration: INTEGRATION,
        url,
        headers: { authorization: `Basic ${credentials}` },
        permission,
        signal,
        timeoutMs,
      },
      environment,
    );
    const read = expected.safeParse(body).data;
    if (read === undefined) throw notAsDocumented(url);
    return read;
  }

  function listAll(path: string, signal: AbortSignal) {
    return paginate({
      first: 0,
      signal,
      async read(offset) {
        const query = new URLSearchParams({
          size: String(PAGE),
          offset: String(offset),
        });
        const page = await ask(`${operations}${path}?${query}`, list, signal);
        const { values: items, links } = page;
        const more = Boolean(links?.next) && items.length > 0;
        return { items, next: more ? offset + items.length : undefined };
      },
    });
  }

  return {
    listTeams: async signal =>
      (await ask(`${operations}/teams`, teams, signal)).platformTeams,
    listSchedules: signal => listAll('/schedules', signal),
    listRoutingRules: (team, signal) =>
      listAll(`/teams/${encodeURIComponent(team)}/routing-rules`, signal),
    listEscalations: (team, signal) =>
      listAll(`/teams/${encodeURIComponent(team)}/escalations`, signal),
    async readOnCalls(schedule, signal) {
      const path = `/schedules/${encodeURIComponent(schedule)}/on-calls`;
      const url = `${operations}${path}?flat=true`;
      return (await ask(url, onCalls, signal)).onCallUsers;
    },
    async readEmails(accounts, signal) {
      const emails = new Map<string, string>();
      for (let at = 0; at < accounts.length; at += USERS_A_QUESTION) {
        const query = new URLSearchParams([
          ['maxResults', String(USERS_A_QUESTION)],
          ...accounts
            .slice(at, at + USERS_A_QUESTION)
            .map(account => ['accountId', account]),
        ]);
        const url = `${siteUrl}/rest/api/3/user/bulk?${query}`;
        const { values } = await ask(url, users, signal, 'read:jira-user');
        for (const { accountId, emailAddress } of values) {
          if (emailAddress) emails.set(accountId, emailAddress.toLowerCase());
        }
      }
      return emails;
    },
  };
}

function notAsDocumented(url: string): IntegrationError {
  return new IntegrationError({
    integration: INTEGRATION,
    failure: 'unreadable',
    message: `the answer of ${new URL(url).pathname} is not as documented`,
  });
}
