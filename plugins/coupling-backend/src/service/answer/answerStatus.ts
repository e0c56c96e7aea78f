import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { CouplingStatus } from '@seams/plugin-coupling-common';
import type { Knex } from 'knex';
import { collectorsNaming } from '../../database/operations/collectorsNaming';
import { collectorsOfSources } from '../../database/operations/collectorsOfSources';
import { readLastAssessmentRun } from '../../database/operations/readLastAssessmentRun';
import { readSnapshotMeta } from '../../database/operations/readSnapshotMeta';
import { summariseSources } from '../../database/operations/summariseSources';
import {
  shownUnresolved,
  toStatus,
  type StoredStatus,
} from '../toWire/toStatus';
import { createWithoutHidden, refsInTexts } from '../withoutHidden';
import type { AnswerDeps } from './answerDeps';

/** The state of collecting and assessing. */
export async function answerStatus(
  deps: AnswerDeps,
  credentials: BackstageCredentials,
): Promise<CouplingStatus> {
  const stored = await readStatus(deps.knex);
  const byName = await deps.readRefsByName();
  const visibility = await deps.readVisibility(
    [...stored.namedBy.keys(), ...refsInTexts(textsOf(stored), byName)],
    credentials,
  );
  return toStatus(stored, {
    sources: deps.sources,
    visibility,
    withoutHidden: createWithoutHidden(visibility, byName),
    now: deps.now(),
  });
}

async function readStatus(knex: Knex): Promise<StoredStatus> {
  const meta = await readSnapshotMeta(knex);
  const lastAssessmentRun = await readLastAssessmentRun(knex);
  const refs = shownUnresolved(meta).map(({ ref }) => ref);
  const named = await collectorsNaming(knex, { refs });
  return {
    summaries: await summariseSources(knex),
    ...(meta && { meta }),
    ...(lastAssessmentRun && { lastAssessmentRun }),
    namedBy: new Map(refs.map(ref => [ref, named.get(ref) ?? []])),
    refusedOf: await collectorsOfSources(knex, {
      sources: (meta?.quality ?? [])
        .filter(({ refused }) => refused)
        .map(({ source }) => source),
    }),
  };
}

/** All that collectors and their sources wrote, which may name entities. */
function textsOf({ summaries, lastAssessmentRun }: StoredStatus): string[] {
  return [
    ...summaries.flatMap(({ runs, rejections, progress }) => [
      ...runs.flatMap(({ reason }) => reason ?? []),
      ...rejections.flatMap(({ scope, reason }) => [scope, reason]),
      ...(progress?.positions ?? []).flatMap(Object.values<string>),
    ]),
    lastAssessmentRun?.reason ?? '',
  ];
}
