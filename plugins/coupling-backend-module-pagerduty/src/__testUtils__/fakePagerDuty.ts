import {
  startFaultyServer,
  type FakeAnswer,
  type FakeRequest,
} from '@seams/backstage-plugin-coupling-node/testing';
import onCallExample from '../__fixtures__/oncall.json';
import serviceExample from '../__fixtures__/service.json';

export const TOKEN = 'pd-s3same';
/** Fewer than are asked for, as PagerDuty may give. */
const PAGE = 2;

/** Services and on-calls of an account, over real HTTP, in small pages. */
export async function startFakePagerDuty() {
  const services: Record<string, unknown>[] = [];
  const onCalls: (typeof onCallExample)[] = [];

  const server = await startFaultyServer(request => {
    const { url, headers } = request;
    const accepted =
      headers.accept === 'application/vnd.pagerduty+json;version=2';
    if (!accepted) return { status: 406 };
    if (headers.authorization !== `Token token=${TOKEN}`) {
      return { status: 401 };
    }
    if (url.pathname === '/services') {
      const full = url.searchParams
        .getAll('include[]')
        .includes('integrations');
      const shown = full ? services : services.map(withoutKeys);
      return page('services', shown, request);
    }
    if (url.pathname === '/oncalls') {
      return page('oncalls', findOnCalls(onCalls, url), request);
    }
    return { status: 404 };
  });

  return {
    server,
    services,
    onCalls,
    /** A service with a policy of its own; someone is on call for it. */
    add(id: string, policy = `E${id}`) {
      const reference = { ...serviceExample.escalation_policy, id: policy };
      const integrations = [
        { id: 'PG1', type: 'email_inbound_integration' },
        { id: `I${id}`, integration_key: `key-of-${id}` },
      ];
      const own = { id, escalation_policy: reference, integrations };
      services.push({ ...serviceExample, ...own });
      onCalls.push({ ...onCallExample, escalation_policy: reference });
    },
  };
}

/** Integrations that are not asked for come as references. */
function withoutKeys({ integrations, ...service }: Record<string, unknown>) {
  const references = [Object(integrations)].flat().map(({ id }) => ({
    id,
    type: 'integration_reference',
  }));
  return { ...service, integrations: references };
}

function findOnCalls(onCalls: (typeof onCallExample)[], url: URL) {
  const policies = url.searchParams.getAll('escalation_policy_ids[]');
  const withUsers = url.searchParams.getAll('include[]').includes('users');
  return onCalls
    .filter(each => policies.includes(each.escalation_policy.id))
    .map(each => {
      if (withUsers) return each;
      const { id, summary } = each.user;
      return { ...each, user: { id, type: 'user_reference', summary } };
    });
}

function page(name: string, all: unknown[], { url }: FakeRequest): FakeAnswer {
  const offset = Number(url.searchParams.get('offset'));
  const items = all.slice(offset, offset + PAGE);
  const more = offset + PAGE < all.length;
  return { body: { [name]: items, limit: PAGE, offset, more, total: null } };
}
