import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import type { DatasetAssessment } from '@seams/coupling-core';
import type { OwnershipAnswer } from '@seams/backstage-plugin-coupling-common';
import type { Knex } from 'knex';
import { findDatasets } from '../../database/operations/findDatasets';
import { readDatasetAssessments } from '../../database/operations/readDatasetAssessments';
import { readServiceAssessment } from '../../database/operations/readServiceAssessment';
import { readServiceAssessments } from '../../database/operations/readServiceAssessments';
import { namedRefs } from '../namedRefs';
import { readConsistently } from '../readConsistently';
import type { OwnershipLookup } from '../request/parseOwnershipQuery';
import {
  toOwnershipAnswer,
  type FoundOwnership,
} from '../toWire/toOwnershipAnswer';
import type { AnswerDeps } from './answerDeps';

/** Datasets with their system of record and who answers for it now. */
export async function answerOwnership(
  deps: AnswerDeps,
  lookup: OwnershipLookup,
  credentials: BackstageCredentials,
): Promise<OwnershipAnswer> {
  const { service } = lookup;
  const found = await readConsistently(deps.knex, trx => find(trx, lookup));
  const visibility = await deps.readVisibility(
    [...namedRefs([found, [...found.incidentOwners.values()], service])],
    credentials,
  );
  if (
    service &&
    (!found.service || visibility.stateOf(service) !== 'visible')
  ) {
    throw new NotFoundError(`${service} was not found or not assessed yet`);
  }
  return toOwnershipAnswer(found, visibility);
}

async function find(
  trx: Knex,
  lookup: OwnershipLookup,
): Promise<FoundOwnership> {
  const service =
    lookup.service === undefined
      ? undefined
      : await readServiceAssessment(trx, { service: lookup.service });
  const owned = (service?.systemOfRecordFor ?? [])
    .slice(0, lookup.limit)
    .map(({ dataset }) => dataset);
  const datasets = lookup.dataset
    ? await findDatasets(trx, { ...lookup.dataset, limit: lookup.limit })
    : await readDatasetAssessments(trx, { datasets: owned });
  const owners = await readServiceAssessments(trx, {
    services: [...new Set(datasets.flatMap(systemOfRecord))],
  });
  return {
    datasets,
    incidentOwners: new Map(
      owners.map(owner => [owner.service, owner.incidentOwner]),
    ),
    service,
  };
}

function systemOfRecord({ systemOfRecord: owner }: DatasetAssessment) {
  return owner.status === 'known' ? [owner.service] : [];
}
