import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import type { EvidenceKind, ServiceDependency } from '@seams/coupling-core';
import type { ServiceCoupling } from '@seams/backstage-plugin-coupling-common';
import type { Knex } from 'knex';
import { newestEvidenceByCollector } from '../../database/operations/newestEvidenceByCollector';
import { readDatasetAssessments } from '../../database/operations/readDatasetAssessments';
import { readFindings } from '../../database/operations/readFindings';
import { readHistory } from '../../database/operations/readHistory';
import { readLastSuccesses } from '../../database/operations/readLastSuccesses';
import { readServiceAssessment } from '../../database/operations/readServiceAssessment';
import { readServiceAssessments } from '../../database/operations/readServiceAssessments';
import { readSnapshotHead } from '../../database/operations/readSnapshotHead';
import { namedRefs } from '../namedRefs';
import { readConsistently } from '../readConsistently';
import type { StoredDependency } from '../toWire/toDependencies';
import { toEvidenceAge } from '../toWire/toEvidenceAge';
import { refsNotInCatalog } from '../toWire/refsNotInCatalog';
import {
  toServiceCoupling,
  type StoredService,
} from '../toWire/toServiceCoupling';
import type { AnswerDeps } from './answerDeps';

const TREND_MS = 90 * 24 * 60 * 60_000;
const RELEASE_KINDS: EvidenceKind[] = ['release'];
const DATA_KINDS: EvidenceKind[] = ['access', 'join'];

/** What is known of one service; throws when that is nothing, or hidden. */
export async function answerService(
  deps: AnswerDeps,
  service: string,
  credentials: BackstageCredentials,
): Promise<ServiceCoupling> {
  const now = deps.now();
  const since = new Date(now.getTime() - TREND_MS).toISOString().slice(0, 10);
  const found = await readConsistently(deps.knex, async trx => {
    const stored = await readStored(trx, service, since);
    return stored && { stored, ages: await readAges(trx, service) };
  });
  const { stored, ages } = found ?? {};
  const visibility = await deps.readVisibility(
    [service, ...namedRefs(stored)],
    credentials,
  );
  if (!stored || !ages || visibility.stateOf(service) !== 'visible') {
    throw new NotFoundError(`${service} was not found or not assessed yet`);
  }
  const { lastSuccesses, release, data } = ages;
  const context = { lastSuccesses, sources: deps.sources, now };
  const answer = toServiceCoupling(stored, {
    releaseEvidence: toEvidenceAge(release, context),
    dataEvidence: toEvidenceAge(data, context),
    visibility,
  });
  const notInCatalog = refsNotInCatalog(
    // What must not be known is answered as it was written, not as refs.
    [answer, stored.assessment.boundary?.mustNotKnow],
    visibility,
  );
  return { ...answer, ...(notInCatalog.length > 0 && { notInCatalog }) };
}

async function readStored(
  trx: Knex,
  service: string,
  since: string,
): Promise<StoredService | undefined> {
  const assessment = await readServiceAssessment(trx, { service });
  const meta = await readSnapshotHead(trx);
  if (!assessment || !meta) return undefined;
  const { sharedData, systemOfRecordFor } = assessment;
  const scored = sharedData.status === 'known' ? sharedData.datasets : [];
  return {
    assessment,
    meta,
    datasets: await readDatasetAssessments(trx, {
      datasets: [...scored, ...systemOfRecordFor].map(({ dataset }) => dataset),
    }),
    dependencies: await readDependencies(trx, assessment.dependencies),
    findings: await readFindings(trx, { service }),
    history: await readHistory(trx, { subject: service, since }),
  };
}

async function readDependencies(
  trx: Knex,
  dependencies: ServiceDependency[] = [],
): Promise<StoredDependency[]> {
  const assessed = await readServiceAssessments(trx, {
    services: dependencies.map(({ service }) => service),
  });
  const owners = new Map(
    assessed.map(({ service, incidentOwner }) => [service, incidentOwner]),
  );
  return dependencies.map(dependency => {
    const incidentOwner = owners.get(dependency.service);
    return { ...dependency, ...(incidentOwner && { incidentOwner }) };
  });
}

async function readAges(trx: Knex, ref: string) {
  const release = await newestEvidenceByCollector(trx, {
    ref,
    kinds: RELEASE_KINDS,
  });
  const data = await newestEvidenceByCollector(trx, { ref, kinds: DATA_KINDS });
  const collectors = [...release, ...data].map(({ collector }) => collector);
  return {
    lastSuccesses: await readLastSuccesses(trx, { collectors }),
    release,
    data,
  };
}
