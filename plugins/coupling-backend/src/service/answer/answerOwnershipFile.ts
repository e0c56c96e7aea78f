import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import {
  toOwnershipFile,
  type OwnershipFile,
  type OwnershipFileDataset,
} from '@seams/coupling-core';
import { readOwnership } from '../../database/operations/readOwnership';
import { readSnapshotMeta } from '../../database/operations/readSnapshotMeta';
import { namedRefs } from '../namedRefs';
import { readConsistently } from '../readConsistently';
import type { Visibility } from '../visibility';
import type { AnswerDeps } from './answerDeps';

/** Who owns which data, for the gate in CI. */
export async function answerOwnershipFile(
  { knex, readVisibility, readCatalogAs }: AnswerDeps,
  credentials: BackstageCredentials,
): Promise<OwnershipFile> {
  const { meta, datasets } = await readConsistently(knex, async trx => ({
    meta: await readSnapshotMeta(trx),
    datasets: await readOwnership(trx),
  }));
  if (!meta) {
    throw new NotFoundError('Nothing was assessed yet; try again in a minute');
  }
  const catalog = await readCatalogAs(credentials);
  const file = toOwnershipFile(
    { assessedAt: meta.assessedAt, datasets },
    catalog,
  );
  const visibility = await readVisibility(namedRefs(file), credentials);
  return {
    ...file,
    datasets: file.datasets
      .filter(({ store }) => visibility.isShown(store))
      .map(dataset => asShown(dataset, visibility)),
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
