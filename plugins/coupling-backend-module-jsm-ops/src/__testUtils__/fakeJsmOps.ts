import {
  startFaultyServer,
  type FakeRequest,
} from '@seams/backstage-plugin-coupling-node/testing';

export const CLOUD_ID = '11223344-a1b2-3b33-c444-def123456789';
export const EMAIL = 'seams@example.org';
export const TOKEN = 'jsm-s3same';
const BASE = `/jsm/ops/api/${CLOUD_ID}/v1`;
const CREDENTIALS = Buffer.from(`${EMAIL}:${TOKEN}`).toString('base64');
/** Fewer than are asked for, so that there are pages. */
const PAGE = 2;

/**
 * Teams, schedules and people of a site, over real HTTP, as Atlassian's
 * reference shows them: developer.atlassian.com, "Jira Service Management ops".
 */
export async function startFakeJsmOps() {
  const teams: { teamId: string; teamName: string }[] = [];
  const schedules: Record<string, unknown>[] = [];
  const routingRules = new Map<string, object[]>();
  const escalations = new Map<string, object[]>();
  /** Accounts by schedule. */
  const onCalls = new Map<string, string[]>();
  /** Addresses by account. */
  const people = new Map<string, string | undefined>();

  const server = await startFaultyServer(request => {
    const { url, headers } = request;
    if (headers.authorization !== `Basic ${CREDENTIALS}`) {
      return { status: 401 };
    }
    if (url.pathname === '/rest/api/3/user/bulk') {
      return { body: findPeople(url, people) };
    }
    if (!url.pathname.startsWith(`${BASE}/`)) return { status: 404 };
    const [kind, id, part] = url.pathname.slice(BASE.length + 1).split('/');
    if (kind === 'teams' && !id) return { body: { platformTeams: teams } };
    if (kind === 'schedules' && !id) return page(schedules, request);
    const lists = { 'routing-rules': routingRules, escalations };
    const list = lists[part as keyof typeof lists];
    if (kind === 'teams' && list) return page(list.get(id) ?? [], request);
    const onCallUsers = onCalls.get(id);
    const isFlat = url.searchParams.get('flat') === 'true';
    if (part === 'on-calls' && onCallUsers && isFlat) {
      return { body: { onCallUsers } };
    }
    return { status: 404 };
  });

  return {
    server,
    teams,
    schedules,
    routingRules,
    escalations,
    onCalls,
    people,
    /** A schedule with someone on call. */
    addSchedule(id: string, more: object = {}) {
      const timezone = 'Europe/Berlin';
      const known = { id, name: `Rota ${id}`, timezone, enabled: true };
      schedules.push({ ...known, ...more });
      onCalls.set(id, ['account-kim']);
    },
    /** A team whose alerts go by default to an escalation of these rules. */
    addTeam(id: string, rules: object[], more: object = {}) {
      teams.push({ teamId: id, teamName: `Team ${id}` });
      routingRules.set(id, [
        { id: 'r1', isDefault: false, notify: { type: 'none' } },
        {
          id: 'r2',
          isDefault: true,
          notify: { type: 'escalation', id: `${id}-main` },
        },
      ]);
      escalations.set(id, [
        { id: `${id}-office`, name: 'Office', enabled: true, rules: [] },
        { id: `${id}-night`, name: 'Night', enabled: true, rules: [] },
        { id: `${id}-main`, name: `Main ${id}`, enabled: true, rules, ...more },
      ]);
    },
  };
}

/** A rule of an escalation. */
export const rule = (type: string, id: string, more: object = {}) => ({
  condition: 'if-not-acked',
  notifyType: 'default',
  delay: 0,
  recipient: { type, id },
  ...more,
});

function page(all: object[], { url }: FakeRequest) {
  const offset = Number(url.searchParams.get('offset'));
  const values = all.slice(offset, offset + PAGE);
  const next = `${url.pathname}?offset=${offset + PAGE}&size=${PAGE}`;
  const more = offset + PAGE < all.length;
  return { body: { values, links: more ? { next } : {} } };
}

function findPeople(url: URL, people: ReadonlyMap<string, string | undefined>) {
  const values = url.searchParams.getAll('accountId').map(accountId => ({
    accountId,
    accountType: 'atlassian',
    // Left out when people keep it to themselves.
    emailAddress: people.get(accountId),
  }));
  return { maxResults: 50, startAt: 0, total: values.length, values };
}
