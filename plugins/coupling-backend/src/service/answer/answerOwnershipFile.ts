import { setImmediate as nextTurn } from 'node:timers/promises';
import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import {
  toOwnershipFile,
  type OwnershipFile,
  type OwnershipFileDataset,
} from '@seams/coupling-core';
import { readOwnership } from '../../database/operations/readOwnership';
import { readSnapshotHead } from '../../database/operations/readSnapshotHead';
import { namedRefs } from '../namedRefs';
import { inTurns } from '../inTurns';
import { readConsistently } from '../readConsistently';
import type { Visibility } from '../visibility';
import type { AnswerDeps } from './answerDeps';

/** Datasets looked at in one turn. */
const TURN = 2_000;

/** Who owns which data, for the gate in CI. */
export async function answerOwnershipFile(
  { knex, readVisibility, readCatalogAs }: AnswerDeps,
  credentials: BackstageCredentials,
): Promise<OwnershipFile> {
  const { meta, datasets: assessed } = await readConsistently(
    knex,
    async trx => ({
      meta: await readSnapshotHead(trx),
      datasets: await readOwnership(trx),
    }),
  );
  if (!meta) {
    throw new NotFoundError('Nothing was assessed yet; try again in a minute');
  }
  const catalog = await readCatalogAs(credentials);
  const file = toOwnershipFile(
    { assessedAt: meta.assessedAt, datasets: assessed },
    catalog,
  );
  await nextTurn();
  const visibility = await readVisibility(namedRefs(file), credentials);
  const datasets: OwnershipFileDataset[] = [];
  await inTurns(file.datasets, TURN, dataset => {
    if (!visibility.isShown(dataset.store)) return;
    datasets.push(asShown(dataset, visibility));
  });
  return {
    ...file,
    datasets,
    exemptions: file.exemptions.filter(exemption =>
      [...namedRefs(exemption)].every(visibility.isShown),
    ),
  };
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
