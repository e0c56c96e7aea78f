import { findingsIn, judgedOnly, OTHER_METHODS, OURS } from '../findings';
import { poolFleet } from '../fleet';
import { measuredOn } from '../machine';
import { findingsTable } from '../report';
import { SCENARIOS } from '../scenarios';
import { knownTruth } from '../truth';
import { changelogFigures, changelogTable } from './changelogFigures';
import type { Collection } from './collection';
import { firstCollection } from './firstCollection';
import { familiesOf, readCollection } from './readCollection';
import { secondCollection } from './secondCollection';
import { thirdCollection } from './thirdCollection';

/** Other methods are slow in a large fleet, and shown before it is bent. */
const SHOWN_OTHERS = SCENARIOS.slice(0, 2);

/**
 * What the score finds in histories that its constants were not chosen by, part by
 * part.
 */
export function* heldOutReport(folder: string): Generator<string> {
  yield '# How accurate the score is on histories it was not made with';
  yield `Written by \`yarn bench:accuracy --held-out <folder> --write\` on
${measuredOn()}, from clones of public repositories at
\`<folder>/<owner>/<name>\`. How it is measured, and what was mended by it:
[scores.md](scores.md#on-other-histories).`;
  yield* reportOf('Third collection', folder, thirdCollection);
  yield* reportOf('Second collection', folder, secondCollection);
  yield* reportOf('First collection', folder, firstCollection);
}

function* reportOf(
  title: string,
  folder: string,
  collection: Collection,
): Generator<string> {
  const histories = readCollection(folder, collection);
  const everything = poolFleet(histories);
  const truth = knownTruth(histories, everything, familiesOf(collection));
  const judged = judgedOnly(everything);
  const services = new Set(judged.map(({ service }) => service));
  yield `## ${title}`;
  yield `${repositoriesOf(collection).length} repositories, ` +
    `${services.size} services with 8 releases or more, ` +
    `${truth.lockstep.size} lockstep pairs, ${truth.exact.size} exact pins, ` +
    `${truth.separate.size} of separate repositories and ` +
    `${truth.independent.size} independent pairs.`;
  yield findingsTable([
    ...findingsIn(judged, truth, OURS),
    ...findingsIn(judged, truth, OTHER_METHODS, SHOWN_OTHERS),
  ]);
  yield `Share of pairs of one repository that are called needed together, without
and with the changes that changelogs name:`;
  yield changelogTable(
    changelogFigures(folder, collection, histories, judged, truth),
  );
  yield `Repositories: ${repositoriesOf(collection).join(', ')}.`;
}

function repositoriesOf({ monorepos, separate }: Collection): string[] {
  const names = monorepos.map(({ repository }) => repository);
  return [...names, ...Object.keys(separate)].sort();
}
