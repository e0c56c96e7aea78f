import type { SchedulerServiceTaskScheduleDefinition } from '@backstage/backend-plugin-api';
import type {
  Collector,
  CollectorRun,
} from '@seams/backstage-plugin-coupling-node';
import {
  listAnnotation,
  type AnnotatedComponent,
} from '@seams/backstage-plugin-coupling-node/entities';
import {
  deliverOnCalls,
  type ComponentOnCalls,
} from '@seams/backstage-plugin-coupling-node/oncall';
import { INTEGRATION, type JsmOpsClient } from './client';
import { readDirectory, type Directory } from './directory';
import { createPathReader, type PathReader } from './escalationPath';
import { toOnCall, type PagedPath } from './map';
import { namePeople } from './namePeople';

/** Of a component: the JSM teams that are paged for it, by id or name. */
export const TEAM = 'coupling.seams.dev/jsm-team';
/** Of a component: the JSM schedules that are paged for it, by id or name. */
export const SCHEDULE = 'coupling.seams.dev/jsm-schedule';
/** So many missing names are told. */
const NAMED = 5;

export interface JsmOpsCollectorOptions {
  schedule: SchedulerServiceTaskScheduleDefinition;
  client: JsmOpsClient;
  readComponents: () => Promise<AnnotatedComponent[]>;
  /** Refs of the catalog's groups by name. */
  indexTeams: () => Promise<Map<string, string>>;
  /** Refs of users by address; given when the person on call is to be named. */
  indexUsers?: () => Promise<Map<string, string>>;
  now?: () => Date;
}

/** What an annotation of a component came to. */
type Paged =
  | { name: string; ok: true; paged: PagedPath }
  | { name: string; ok: false; reason?: string };

/** Reads who is paged for the components that name a JSM team or schedule. */
export function createJsmOpsCollector(
  options: JsmOpsCollectorOptions,
): Collector {
  const { client, schedule, now = () => new Date() } = options;
  return {
    id: 'jsm-ops',
    title: 'JSM Operations on-call',
    schedule,
    async collect(run) {
      const components = await options.readComponents();
      const paged = await followAll(components, run, client);
      const paths = [...paged.values()]
        .flat()
        .flatMap(each => (each.ok ? [each.paged.path] : []));
      const users = await options.indexUsers?.();
      const known = {
        teams: await options.indexTeams(),
        users: users && (await namePeople(paths, users, client, run.signal)),
        now: now(),
      };
      await deliverOnCalls(
        run,
        [...paged].map(([component, all]) => describe(component, all, known)),
      );
      const missing = [...paged.values()]
        .flat()
        .flatMap(each => (each.ok || each.reason ? [] : [each.name]));
      if (missing.length > 0) throw new Error(told([...new Set(missing)]));
    },
  };
}

/** What the annotations came to, by component. */
async function followAll(
  components: AnnotatedComponent[],
  { signal }: CollectorRun,
  client: JsmOpsClient,
): Promise<Map<string, Paged[]>> {
  const found = new Map<string, Paged[]>();
  if (components.length === 0) return found;
  const directory = await readDirectory(client, signal);
  const paths = createPathReader(client, directory, signal);
  for (const { ref, annotations } of components) {
    const all: Paged[] = [];
    for (const name of listAnnotation(annotations[TEAM])) {
      all.push(await followTeam(name, directory, paths));
    }
    for (const name of listAnnotation(annotations[SCHEDULE])) {
      all.push(await followSchedule(name, directory, paths));
    }
    found.set(ref, all);
  }
  return found;
}

async function followTeam(
  name: string,
  directory: Directory,
  paths: PathReader,
): Promise<Paged> {
  const team = directory.team(name);
  if (!team?.ok) return { name: `team ${name}`, ok: false, ...team };
  const path = await paths.ofTeam(team.value);
  return { name, ok: true, paged: { path, team: team.value.teamName } };
}

async function followSchedule(
  name: string,
  directory: Directory,
  paths: PathReader,
): Promise<Paged> {
  const schedule = directory.schedule(name);
  if (!schedule?.ok) {
    return { name: `schedule ${name}`, ok: false, ...schedule };
  }
  const path = await paths.ofSchedule(schedule.value);
  const team = directory.team(schedule.value.teamId ?? '');
  return {
    name,
    ok: true,
    paged: { path, ...(team?.ok && { team: team.value.teamName }) },
  };
}

function describe(
  component: string,
  all: Paged[],
  known: Pick<Parameters<typeof toOnCall>[0], 'teams' | 'users' | 'now'>,
): ComponentOnCalls {
  return {
    component,
    complete: all.every(({ ok }) => ok),
    items: all.flatMap(each => {
      if (each.ok) return [toOnCall({ component, ...each.paged, ...known })];
      const { name: field, reason } = each;
      return reason
        ? [{ ok: false, line: 1, issues: [{ field, reason }] }]
        : [];
    }),
  };
}

function told(names: string[]): string {
  const named = names.slice(0, NAMED).join(', ');
  const more = names.length > NAMED ? ` and ${names.length - NAMED} more` : '';
  return `${INTEGRATION} has no ${named}${more}, or several of that name, or the account of coupling.jsmOps.email may not see it; correct the annotations ${TEAM} and ${SCHEDULE}. What was known of it stays`;
}
