import type { Assessment } from '@seams/coupling-core';
import type { Knex } from 'knex';
import { inSlices } from '../assessment/workerMessages';
import { deleteOtherSnapshots } from '../database/deleteOtherSnapshots';
import { finishAssessmentRun } from '../database/operations/finishAssessmentRun';
import { startAssessmentRun } from '../database/operations/startAssessmentRun';
import { writeSnapshot } from '../database/operations/writeSnapshot';

/** Serves an assessment, as a run of the backend would. */
export async function writeAssessment(
  knex: Knex,
  assessment: Assessment,
  { inputHash = 'h', day = '2026-08-20' } = {},
): Promise<void> {
  const now = assessment.assessedAt;
  const run = await startAssessmentRun(knex, { now });
  if (!run) throw new Error('another one is under way');
  const { pairs, ...kept } = assessment;
  const { signal } = new AbortController();
  const parts = inSlices(kept);
  try {
    await writeSnapshot(knex, { ...run, parts, inputHash, day, signal });
    await deleteOtherSnapshots(knex, { signal });
  } finally {
    await finishAssessmentRun(knex, { ...run, outcome: 'written', now });
  }
}
