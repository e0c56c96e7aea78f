import { setImmediate as nextTurn } from 'node:timers/promises';
import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import {
  toOwnershipFile,
  type OwnershipFile,
  type OwnershipFileDataset,
} from '@seams/coupling-core';
import { exemptionsVersion } from '../../database/operations/exemptionsVersion';
import {
  readOwnership,
  type StoredOwnership,
} from '../../database/operations/readOwnership';
import {
  readSnapshotHead,
  type SnapshotHead,
} from '../../database/operations/readSnapshotHead';
import { inTurns } from '../inTurns';
import { namedRefs } from '../namedRefs';
import { readConsistently } from '../readConsistently';
import { createShareAnswer } from '../sharedAnswers';
import type { Visibility } from '../visibility';
import type { AnswerDeps } from './answerDeps';

/** Datasets looked at in one turn. */
const TURN = 500;
/** How long a file that was made is given to those who see the same, in ms. */
const SHARED_FOR = 60_000;
/** Readers whose file is kept, some megabytes each on a large fleet. */
const MOST_READERS = 20;

/** Gives the file as JSON. */
export type AnswerOwnershipFile = (
  credentials: BackstageCredentials,
) => Promise<Buffer>;

interface Snapshot {
  head: SnapshotHead;
  datasets: StoredOwnership[];
}

/**
 * Who owns which data, for the gate in CI. Every build of a company asks for
 * it, and it tells of the whole fleet: it is made once for each reader and
 * snapshot, and what is the same for all of them once for all.
 */
export function createAnswerOwnershipFile(
  deps: AnswerDeps,
): AnswerOwnershipFile {
  const { knex, now } = deps;
  const shareFile = createShareAnswer<Buffer>({
    ...{ ms: SHARED_FOR, most: MOST_READERS, now },
  });
  const shareSnapshot = createShareAnswer<Snapshot>({
    ...{ ms: SHARED_FOR, most: 1, now },
  });
  return async credentials => {
    const head = await readSnapshotHead(knex);
    if (!head) {
      throw new NotFoundError(
        'Nothing was assessed yet; try again in a minute',
      );
    }
    const key = [
      head.id,
      await exemptionsVersion(knex),
      JSON.stringify(credentials.principal),
    ];
    return shareFile(key.join(' '), async () => {
      const snapshot = await shareSnapshot(head.id, () =>
        readSnapshot(deps, head),
      );
      return makeFile(deps, snapshot, credentials);
    });
  };
}

function readSnapshot(
  { knex }: AnswerDeps,
  asked: SnapshotHead,
): Promise<Snapshot> {
  return readConsistently(knex, async trx => ({
    // Another one may be served by now.
    head: (await readSnapshotHead(trx)) ?? asked,
    datasets: await readOwnership(trx),
  }));
}

async function makeFile(
  { readCatalogAs, readVisibility }: AnswerDeps,
  { head, datasets: assessed }: Snapshot,
  credentials: BackstageCredentials,
): Promise<Buffer> {
  const file = toOwnershipFile(
    { assessedAt: head.assessedAt, datasets: assessed },
    await readCatalogAs(credentials),
  );
  await nextTurn();
  const refs = new Set<string>();
  await inTurns([...file.datasets, ...file.exemptions], TURN, part =>
    namedRefs(part).forEach(ref => refs.add(ref)),
  );
  const visibility = await readVisibility(refs, credentials);
  const datasets: string[] = [];
  await inTurns(file.datasets, TURN, dataset => {
    if (!visibility.isShown(dataset.store)) return;
    datasets.push(JSON.stringify(asShown(dataset, visibility)));
  });
  const exemptions = file.exemptions.filter(exemption =>
    [...namedRefs(exemption)].every(visibility.isShown),
  );
  return toJson({ ...file, exemptions }, datasets);
}

/** The file around datasets that were written in turns already. */
function toJson(file: OwnershipFile, datasets: string[]): Buffer {
  const { datasets: _, ...rest } = file;
  const text = JSON.stringify(rest).slice(0, -1);
  return Buffer.from(`${text},"datasets":[${datasets.join(',')}]}`);
}

function asShown(
  { team, ...dataset }: OwnershipFileDataset,
  visibility: Visibility,
): OwnershipFileDataset {
  const owners = [...namedRefs(dataset.systemOfRecord)];
  if (!owners.every(visibility.isShown)) {
    return { ...dataset, systemOfRecord: { status: 'hidden' } };
  }
  return team && visibility.isShown(team) ? { ...dataset, team } : dataset;
}
