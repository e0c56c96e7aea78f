import type { SchedulerServiceTaskScheduleDefinition } from '@backstage/backend-plugin-api';
import type {
  Collector,
  CollectorRun,
  DeliveredItem,
} from '@seams/backstage-plugin-coupling-node';
import type { AnnotatedComponent } from '@seams/backstage-plugin-coupling-node/entities';
import {
  deliverOnCalls,
  type ComponentOnCalls,
} from '@seams/backstage-plugin-coupling-node/oncall';
import type { PagerDutyClient, Policy } from './client';
import {
  groupByPolicy,
  pickServices,
  toOnCall,
  type OnCallEntry,
  type ReadService,
} from './map';
import {
  INTEGRATION_KEY,
  listWantedServices,
  SERVICE_ID,
  type WantedServices,
} from './wantedServices';

/** So many missing services are named. */
const NAMED = 5;

export interface PagerDutyCollectorOptions {
  schedule: SchedulerServiceTaskScheduleDefinition;
  client: PagerDutyClient;
  readComponents: () => Promise<AnnotatedComponent[]>;
  /** Refs of the catalog's groups by name. */
  indexTeams: () => Promise<Map<string, string>>;
  /** Given when the person on call is to be named. */
  indexUsers?: () => Promise<Map<string, string>>;
  now?: () => Date;
}

/** What one run knows of PagerDuty. */
interface Answers {
  services: Map<string, ReadService>;
  onCalls: Map<string, OnCallEntry[]>;
  teams: Map<string, string>;
  users?: Map<string, string>;
  now: Date;
}

/** Reads who is paged for the components that name a PagerDuty service. */
export function createPagerDutyCollector(
  options: PagerDutyCollectorOptions,
): Collector {
  return {
    id: 'pagerduty',
    title: 'PagerDuty on-call',
    schedule: options.schedule,
    async collect(run) {
      const { client, readComponents } = options;
      const wanted = listWantedServices(
        await readComponents(),
        await client.readMappings?.(run.signal),
      );
      const answers = await ask(wanted, run, options);
      const found = wanted.map(each => describeComponent(each, answers));
      await deliverOnCalls(run, found);
      const missing = new Set(found.flatMap(each => each.missing));
      if (missing.size > 0) throw new Error(missingServices([...missing]));
    },
  };
}

async function ask(
  wanted: WantedServices[],
  { signal }: CollectorRun,
  options: PagerDutyCollectorOptions,
): Promise<Answers> {
  const { client, indexTeams, indexUsers, now = () => new Date() } = options;
  const names = wanted.flatMap(({ services }) => services);
  if (names.length === 0) {
    const nothing = new Map<string, never>();
    return { services: nothing, onCalls: nothing, teams: nothing, now: now() };
  }
  const services = await pickServices(
    client.listServices({
      withIntegrations: names.some(({ isKey }) => isKey),
      signal,
    }),
    new Set(names.map(({ name }) => name)),
  );
  const users = await indexUsers?.();
  const onCalls = client.listOnCalls(policiesOf(services), {
    withUsers: users !== undefined,
    signal,
  });
  return {
    services,
    onCalls: await groupByPolicy(onCalls),
    teams: await indexTeams(),
    users,
    now: now(),
  };
}

function policiesOf(services: Map<string, ReadService>): Policy[] {
  const policies = new Map<string, Policy>();
  for (const read of services.values()) {
    if (!read.ok) continue;
    const { account, escalation_policy: policy } = read.service;
    policies.set(policy.id, { id: policy.id, account });
  }
  return [...policies.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function describeComponent(
  wanted: WantedServices,
  { services, onCalls, ...known }: Answers,
): ComponentOnCalls & { missing: string[] } {
  const items: DeliveredItem[] = [];
  const missing: string[] = [];
  let complete = true;
  for (const { name, shown } of wanted.services) {
    const read = services.get(name);
    if (!read?.ok) complete = false;
    if (!read) {
      missing.push(shown);
    } else if (!read.ok) {
      const { id, reason } = read;
      items.push({ ok: false, line: 1, issues: [{ field: id, reason }] });
    } else {
      const { service } = read;
      const entries = onCalls.get(service.escalation_policy.id) ?? [];
      const item = toOnCall({
        component: wanted.component,
        ...{ service, entries, ...known },
      });
      if (item) items.push(item);
    }
  }
  return { component: wanted.component, items, missing, complete };
}

function missingServices(ids: string[]): string {
  const named = ids.slice(0, NAMED).join(', ');
  const more = ids.length > NAMED ? ` and ${ids.length - NAMED} more` : '';
  return `PagerDuty has no service ${named}${more}, or the token lacks the permission services.read for it; correct the annotations ${SERVICE_ID} and ${INTEGRATION_KEY}. What was known of it stays`;
}
