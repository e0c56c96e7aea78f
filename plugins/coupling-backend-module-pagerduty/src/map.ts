import { parseEvidence } from '@seams/coupling-core';
import type { DeliveredItem } from '@seams/backstage-plugin-coupling-node';
import { fullHourBefore } from '@seams/backstage-plugin-coupling-node/oncall';
import { z } from 'zod';

const id = z.string().min(1);
const text = z.string().nullish();
const person = z.object({ email: z.string().optional() });

const service = z.object({
  id,
  status: z.string().optional(),
  /** Which of several accounts it is in; only the PagerDuty plugin says it. */
  account: z.string().optional(),
  escalation_policy: z.object({
    id,
    summary: text,
    name: text,
    html_url: text,
  }),
  teams: z.array(z.object({ summary: text, name: text })).nullish(),
});

const onCallEntry = z.object({
  escalation_policy: z.object({ id }),
  escalation_level: z.number().int().min(1),
  user: person.nullish(),
  end: z.string().nullish(),
});

export type PagerDutyService = z.output<typeof service>;
export type OnCallEntry = z.output<typeof onCallEntry>;

/** A service, or why it cannot be read. */
export type ReadService =
  | { ok: true; service: PagerDutyService }
  | { ok: false; id: string; reason: string };

const named = z.object({
  id,
  integrations: z
    .array(z.object({ integration_key: z.string().nullish() }))
    .nullish()
    .catch(undefined),
});

/**
 * The services that are wanted, by id and by the keys of their integrations;
 * others are passed over unread.
 */
export async function pickServices(
  items: AsyncIterable<unknown>,
  wanted: Set<string>,
): Promise<Map<string, ReadService>> {
  const picked = new Map<string, ReadService>();
  for await (const item of items) {
    const { data: known } = named.safeParse(item);
    const keys = (known?.integrations ?? []).map(each => each.integration_key);
    const names = [known?.id, ...keys].filter(name => wanted.has(name ?? ''));
    if (!known || names.length === 0) continue;
    const { data, error } = service.safeParse(item);
    const read: ReadService = data
      ? { ok: true, service: data }
      : { ok: false, id: known.id, reason: told(error) };
    names.forEach(name => picked.set(name!, read));
  }
  return picked;
}

/**
 * Who is on call, by policy; nobody for a policy without an entry.
 *
 * @throws Error when an entry is not as documented: without it, a policy
 * would seem to end nowhere
 */
export async function groupByPolicy(
  items: AsyncIterable<unknown>,
): Promise<Map<string, OnCallEntry[]>> {
  const policies = new Map<string, OnCallEntry[]>();
  for await (const item of items) {
    const { data, error } = onCallEntry.safeParse(item);
    if (!data) {
      throw new Error(
        `PagerDuty: an on-call is not as documented: ${told(error)}`,
      );
    }
    if (!data.user) continue;
    const entries = policies.get(data.escalation_policy.id) ?? [];
    policies.set(data.escalation_policy.id, [...entries, data]);
  }
  return policies;
}

/**
 * What PagerDuty says about a component through one of its services; nothing
 * when the service is disabled, as PagerDuty pages nobody for it.
 */
export function toOnCall(options: {
  component: string;
  service: PagerDutyService;
  /** Of the service's policy. */
  entries: OnCallEntry[];
  /** Refs of catalog groups by name. */
  teams: Map<string, string>;
  /** Refs of catalog users by e-mail address, when people are named. */
  users?: Map<string, string>;
  now: Date;
}): DeliveredItem | undefined {
  const { component, service: from, entries, teams, users, now } = options;
  if (from.status === 'disabled') return undefined;
  const policy = from.escalation_policy;
  const team = pagedTeam(from, teams);
  const parsed = parseEvidence({
    kind: 'oncall',
    source: 'pagerduty',
    provider: 'pagerduty',
    service: component,
    policy: policy.summary ?? policy.name ?? policy.id,
    observedAt: fullHourBefore(now),
    ...(policy.html_url && { url: policy.html_url }),
    ...(team && { team }),
    ...(entries.length === 0 && { endsNowhere: true }),
    ...(users && firstCalled(entries, users)),
  });
  return { ...parsed, line: 1 };
}

/** The one team of a service, if the catalog has it. */
function pagedTeam(
  { teams }: PagerDutyService,
  known: Map<string, string>,
): string | undefined {
  const [team, ...others] = teams ?? [];
  if (others.length > 0) return undefined;
  return known.get((team?.summary ?? team?.name ?? '').toLowerCase());
}

/**
 * The one who is called first and for how long; nobody when several are
 * called at once, or the catalog does not know the one.
 */
function firstCalled(
  entries: OnCallEntry[],
  users: Map<string, string>,
): { user?: string; until?: string } {
  const first = entries.filter(
    ({ escalation_level }) => escalation_level === lowestLevel(entries),
  );
  const emails = new Set(
    first.map(entry => entry.user?.email?.toLowerCase() ?? ''),
  );
  const [email] = emails;
  const user = emails.size === 1 ? users.get(email) : undefined;
  if (!user) return {};
  const ends = first.map(({ end }) => end ?? undefined);
  // On call twice at this level: the last shift, and no end if one has none.
  const until = ends.includes(undefined) ? undefined : ends.sort().pop();
  return { user, ...(until && { until }) };
}

function lowestLevel(entries: OnCallEntry[]): number {
  return Math.min(...entries.map(entry => entry.escalation_level));
}

function told({ issues }: z.ZodError): string {
  return issues
    .map(({ path, message }) => `${path.join('.')}: ${message}`)
    .join('; ');
}
