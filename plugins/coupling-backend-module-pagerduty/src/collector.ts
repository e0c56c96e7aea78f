import type { SchedulerServiceTaskScheduleDefinition } from '@backstage/backend-plugin-api';
import {
  listAnnotation,
  type AnnotatedComponent,
  type Collector,
  type CollectorRun,
  type DeliveredItem,
} from '@seams/plugin-coupling-node';
import type { PagerDutyClient } from './client';
import {
  groupByPolicy,
  pickServices,
  SERVICE_ID,
  toOnCall,
  type OnCallEntry,
  type ReadService,
} from './map';

/** Under this scope stand, as its cursor, the components of the last run. */
const COMPONENTS = 'components';
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
      const components = await options.readComponents();
      const answers = await ask(components, run, options);
      const missing = new Set<string>();
      for (const component of components) {
        const found = describeComponent(component, answers);
        found.missing.forEach(service => missing.add(service));
        await run.deliver({
          scope: component.ref,
          // What could not be read is not gone.
          mode: found.complete ? 'full' : 'delta',
          items: found.items,
        });
      }
      await forgetOthers(run, components);
      if (missing.size > 0) throw new Error(missingServices([...missing]));
    },
  };
}

async function ask(
  components: AnnotatedComponent[],
  { signal }: CollectorRun,
  options: PagerDutyCollectorOptions,
): Promise<Answers> {
  const { client, indexTeams, indexUsers, now = () => new Date() } = options;
  const wanted = new Set(components.flatMap(servicesOf));
  if (wanted.size === 0) {
    const nothing = new Map<string, never>();
    return { services: nothing, onCalls: nothing, teams: nothing, now: now() };
  }
  const services = await pickServices(client.listServices(signal), wanted);
  const policies = new Set(
    [...services.values()].flatMap(read =>
      read.ok ? read.service.escalation_policy.id : [],
    ),
  );
  const users = await indexUsers?.();
  const onCalls = client.listOnCalls([...policies].sort(), {
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

function servicesOf({ annotations }: AnnotatedComponent): string[] {
  return listAnnotation(annotations[SERVICE_ID]);
}

function describeComponent(
  component: AnnotatedComponent,
  { services, onCalls, ...known }: Answers,
): { items: DeliveredItem[]; missing: string[]; complete: boolean } {
  const items: DeliveredItem[] = [];
  const missing: string[] = [];
  let complete = true;
  for (const id of servicesOf(component)) {
    const read = services.get(id);
    if (!read?.ok) complete = false;
    if (!read) {
      missing.push(id);
    } else if (!read.ok) {
      const { reason } = read;
      items.push({ ok: false, line: 1, issues: [{ field: id, reason }] });
    } else {
      const { service } = read;
      const entries = onCalls.get(service.escalation_policy.id) ?? [];
      const item = toOnCall({
        component: component.ref,
        ...{ service, entries, ...known },
      });
      if (item) items.push(item);
    }
  }
  return { items, missing, complete };
}

/** Removes the evidence of components that have no annotation any more. */
async function forgetOthers(
  run: CollectorRun,
  components: AnnotatedComponent[],
) {
  const refs = components.map(({ ref }) => ref).sort();
  const before = await run.cursor(COMPONENTS);
  for (const scope of Array.isArray(before) ? before : []) {
    if (typeof scope !== 'string' || refs.includes(scope)) continue;
    await run.deliver({ scope, mode: 'full', items: [] });
  }
  await run.deliver({
    scope: COMPONENTS,
    mode: 'delta',
    items: [],
    cursor: refs,
  });
}

function missingServices(ids: string[]): string {
  const named = ids.slice(0, NAMED).join(', ');
  const more = ids.length > NAMED ? ` and ${ids.length - NAMED} more` : '';
  return `PagerDuty has no service ${named}${more}, or the token lacks the permission services.read for it; correct the annotation ${SERVICE_ID}. What was known of it stays`;
}
