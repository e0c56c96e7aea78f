import type { z } from 'zod';
import type { JsmOpsClient } from './client';
import { schedule, team, type Schedule, type Team } from './schemas';

/** What an annotation stands for, or why it stands for nothing. */
export type Found<T> =
  | { ok: true; value: T }
  /** It is there, but cannot be read. */
  | { ok: false; reason: string }
  | undefined;

/** The teams and schedules of a site. */
export interface Directory {
  /** By id, or by a name that only one has. */
  team(name: string): Found<Team>;
  schedule(name: string): Found<Schedule>;
}

export async function readDirectory(
  client: JsmOpsClient,
  signal: AbortSignal,
): Promise<Directory> {
  const teams = await client.listTeams(signal);
  const schedules: unknown[] = [];
  for await (const item of client.listSchedules(signal)) schedules.push(item);
  return {
    team: createLookUp(teams, { id: 'teamId', name: 'teamName' }, team),
    schedule: createLookUp(schedules, { id: 'id', name: 'name' }, schedule),
  };
}

function createLookUp<T>(
  items: unknown[],
  fields: { id: string; name: string },
  expected: z.ZodType<T>,
): (name: string) => Found<T> {
  const byId = new Map<unknown, unknown>();
  const byName = new Map<string, Map<unknown, unknown>>();
  for (const item of items) {
    const { [fields.id]: id, [fields.name]: name } = Object(item);
    byId.set(id, item);
    const key = String(name).toLowerCase();
    byName.set(key, new Map([...(byName.get(key) ?? []), [id, item]]));
  }
  return wanted => {
    const named = [...(byName.get(wanted.toLowerCase())?.values() ?? [])];
    const [only] = named.length === 1 ? named : [];
    const item = byId.get(wanted) ?? only;
    if (item === undefined) return undefined;
    const { data, error } = expected.safeParse(item);
    return data !== undefined
      ? { ok: true, value: data }
      : { ok: false, reason: told(error) };
  };
}

function told(error: z.ZodError | undefined): string {
  const issues = (error?.issues ?? []).map(
    ({ path, message }) => `${path.join('.')}: ${message}`,
  );
  return `is not as documented: ${issues.join('; ')}`;
}
