import { pooledName, type FleetEvent } from '../fleet';
import type { History } from '../histories';
import { ourAnswer } from '../ourAnswer';
import { table } from '../report';
import { onWeeklyTrain } from '../scenarios';
import { pairKey, type Truth } from '../truth';
import type { Collection } from './collection';
import { namedByChangelogs } from './namedByChangelogs';

/** Shares of pairs of one repository called coupled, without and with ids. */
interface ChangelogFigure {
  repository: string;
  /** Known to be coupled, or not known to be. */
  coupled: boolean;
  pairs: number;
  asIs: [without: number, named: number];
  train: [without: number, named: number];
}

/** Services of a repository, below which nothing can be said of its pairs. */
const FEWEST = 5;

/** What real change ids tell of the packages of one repository. */
export function changelogFigures(
  folder: string,
  collection: Collection,
  histories: readonly History[],
  events: readonly FleetEvent[],
  truth: Truth,
): ChangelogFigure[] {
  const named = namedByChangelogs(folder, collection, histories, events);
  const answers = [events, named].map(each => ourAnswer(each).coupled);
  const onTrain = [events, named].map(
    each => ourAnswer(onWeeklyTrain(each)).coupled,
  );
  const known = new Set([...truth.lockstep, ...truth.exact]);
  return collection.monorepos.flatMap(({ repository }) => {
    const services = servicesNaming(repository, named);
    if (services.length < FEWEST) return [];
    const all = services.flatMap((a, i) =>
      services.slice(i + 1).map(b => pairKey(a, b)),
    );
    return [true, false].flatMap(coupled => {
      const pairs = all.filter(pair => known.has(pair) === coupled);
      if (pairs.length === 0) return [];
      const share = (found: Set<string>) =>
        pairs.filter(pair => found.has(pair)).length / pairs.length;
      return {
        repository,
        coupled,
        pairs: pairs.length,
        asIs: [share(answers[0]), share(answers[1])] as [number, number],
        train: [share(onTrain[0]), share(onTrain[1])] as [number, number],
      };
    });
  });
}

/** Services that name changes in half of their releases or more. */
function servicesNaming(
  repository: string,
  events: readonly FleetEvent[],
): string[] {
  const prefix = pooledName(repository, '');
  const naming = new Map<string, { all: number; named: number }>();
  for (const { service, changeIds } of events) {
    if (!service.startsWith(prefix)) continue;
    const count = naming.get(service) ?? { all: 0, named: 0 };
    count.all += 1;
    if (changeIds) count.named += 1;
    naming.set(service, count);
  }
  return [...naming]
    .filter(([, { all, named }]) => named * 2 >= all)
    .map(([service]) => service);
}

export function changelogTable(figures: readonly ChangelogFigure[]): string {
  return table(
    ['repository', 'pairs', '', 'as is', 'with ids', 'on a train', 'with ids'],
    figures.map(({ repository, coupled, pairs, asIs, train }) => [
      repository,
      coupled ? 'pinned or in lockstep' : 'others',
      `${pairs}`,
      ...[...asIs, ...train].map(share => share.toFixed(3)),
    ]),
  );
}
