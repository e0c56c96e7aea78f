import { mockServices } from '@backstage/backend-test-utils';
import {
  startFaultyServer,
  type FakeRequest,
} from '@seams/backstage-plugin-coupling-node/testing';
import onCallExample from '../__fixtures__/oncall.json';
import serviceExample from '../__fixtures__/service.json';
import { TOKEN } from './fakePagerDuty';

/**
 * The routes of @pagerduty/backstage-plugin-backend 0.10 that are asked, with
 * its answers: services with the account they are in, and of the on-calls
 * only the users who are called first.
 */
export async function startFakePlugin() {
  const services: Record<string, unknown>[] = [];
  /** Users on call, by policy. */
  const users = new Map<string, object[]>();
  const mappings: Record<string, string>[] = [];

  const server = await startFaultyServer(request => {
    const { url, headers } = request;
    if (headers.authorization !== `Bearer ${TOKEN}`) return { status: 401 };
    switch (url.pathname) {
      case '/api/pagerduty/services':
        return { body: { services } };
      case '/api/pagerduty/mapping/entity':
        return { body: { mappings } };
      case '/api/pagerduty/oncall-users':
        return answerOnCalls(request, users);
      default:
        return { status: 404 };
    }
  });
  const auth = mockServices.auth.mock({
    getPluginRequestToken: async ({ targetPluginId }) => ({
      token: targetPluginId === 'pagerduty' ? TOKEN : 'of another plugin',
    }),
  });
  const discovery = mockServices.discovery.mock({
    getBaseUrl: async plugin => `${server.url}/api/${plugin}`,
  });

  return {
    server,
    services,
    users,
    mappings,
    backstage: { auth, discovery },
    /** A service with a policy of its own; someone is on call for it. */
    add(id: string) {
      const policy = `E${id}`;
      const { summary, html_url: htmlUrl } = serviceExample.escalation_policy;
      services.push({
        ...serviceExample,
        id,
        account: 'default',
        escalation_policy: {
          id: policy,
          type: 'escalation_policy',
          name: summary,
          html_url: htmlUrl,
        },
        teams: [{ id: 'PQ9K7I8', type: 'team', name: 'Shop' }],
        integrations: [{ id: `I${id}`, integration_key: `key-of-${id}` }],
      });
      users.set(policy, [onCallExample.user]);
    },
  };
}

function answerOnCalls(
  { url }: FakeRequest,
  users: ReadonlyMap<string, object[]>,
) {
  const policies = url.searchParams.getAll('escalation_policy_ids[]');
  if (policies.length !== 1) return { status: 400 };
  if (url.searchParams.get('account') !== 'default') return { status: 401 };
  return { body: { users: users.get(policies[0]) ?? [] } };
}
