import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { CouplingStatus } from '@seams/backstage-plugin-coupling-common';
import type { Knex } from 'knex';
import { collectorsOfSources } from '../../database/operations/collectorsOfSources';
import { readLastAssessmentRun } from '../../database/operations/readLastAssessmentRun';
import { readSnapshotMeta } from '../../database/operations/readSnapshotMeta';
import { summariseSources } from '../../database/operations/summariseSources';
import { mostNamed } from '../../database/unresolvedNames';
import { toStatus, type StoredStatus } from '../toWire/toStatus';
import { inTurns } from '../inTurns';
import { createWithoutHidden, refsInTexts } from '../withoutHidden';
import type { AnswerDeps } from './answerDeps';

/** Texts looked through in one turn: a thousand sources write many. */
const TURN = 500;

/** The state of collecting and assessing. */
export async function answerStatus(
  deps: AnswerDeps,
  credentials: BackstageCredentials,
): Promise<CouplingStatus> {
  const stored = await readStatus(deps.knex);
  const texts = [...new Set(textsOf(stored))];
  const byName = await deps.readRefsByName();
  const refs = mostNamed(stored.meta?.unresolved ?? []).map(({ ref }) => ref);
  await inTurns(texts, TURN, text => refs.push(...refsInTexts([text], byName)));
  const visibility = await deps.readVisibility(refs, credentials);
  const withoutHidden = createWithoutHidden(visibility, byName);
  // It keeps what it says of each text, so the rest is done in no time.
  await inTurns(texts, TURN, withoutHidden);
  return toStatus(stored, {
    sources: deps.sources,
    visibility,
    withoutHidden,
    now: deps.now(),
  });
}

async function readStatus(knex: Knex): Promise<StoredStatus> {
  const meta = await readSnapshotMeta(knex);
  const lastAssessmentRun = await readLastAssessmentRun(knex);
  return {
    summaries: await summariseSources(knex),
    ...(meta && { meta }),
    ...(lastAssessmentRun && { lastAssessmentRun }),
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
