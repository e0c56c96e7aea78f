import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { CouplingStatus } from '@seams/plugin-coupling-common';
import { readLastAssessmentRun } from '../../database/operations/readLastAssessmentRun';
import { readSnapshotMeta } from '../../database/operations/readSnapshotMeta';
import { summariseSources } from '../../database/operations/summariseSources';
import { toStatus } from '../toWire/toStatus';
import type { AnswerDeps } from './answerDeps';

/** Names that the catalog does not have, at most; those named most. */
const SHOWN_UNRESOLVED = 1_000;

/** The state of collecting and assessing. */
export async function answerStatus(
  deps: AnswerDeps,
  credentials: BackstageCredentials,
): Promise<CouplingStatus> {
  const { knex, sources } = deps;
  const meta = await readSnapshotMeta(knex);
  const unresolved = [...(meta?.unresolved ?? [])]
    .sort((a, b) => b.items - a.items)
    .slice(0, SHOWN_UNRESOLVED);
  // Since the assessment the catalog may have got them, hidden to this caller.
  const visibility = await deps.readVisibility(
    unresolved.map(({ ref }) => ref),
    credentials,
  );
  return toStatus(
    {
      summaries: await summariseSources(knex),
      lastAssessmentRun: await readLastAssessmentRun(knex),
      ...(meta && { meta: { ...meta, unresolved } }),
    },
    { sources, visibility, now: deps.now() },
  );
}
