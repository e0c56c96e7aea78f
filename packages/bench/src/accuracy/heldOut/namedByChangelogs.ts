import { pooledName, type FleetEvent } from '../fleet';
import type { History } from '../histories';
import { changesInChangelogs } from './changelogs';
import { Clone } from './clone';
import type { Collection } from './collection';

/** The same events, naming the changes that changelogs say they released. */
export function namedByChangelogs(
  folder: string,
  { monorepos }: Collection,
  histories: readonly History[],
  events: readonly FleetEvent[],
): FleetEvent[] {
  const changes = new Map<string, string[]>();
  for (const { repository } of monorepos) {
    const history = histories.find(({ name }) => name === repository)!;
    const logs = changesInChangelogs(new Clone(folder, repository));
    for (const { service, version } of history.events) {
      const ids = logs.get(service)?.get(version) ?? [];
      const named = ids.map(id => `${repository} ${id}`);
      changes.set(`${pooledName(repository, service)} ${version}`, named);
    }
  }
  return events.map(event => {
    const ids = changes.get(`${event.service} ${event.version}`);
    return ids?.length ? { ...event, changeIds: ids } : event;
  });
}
