import { createHash } from 'node:crypto';
import type { AssessOptions } from '@seams/coupling-core';

/**
 * Equal as long as assessing again could say nothing new. The day is part of
 * it, because evidence counts less as it ages.
 */
export function inputHash(input: {
  evidenceRevision: string;
  catalogHash: string;
  options: AssessOptions;
  formulaVersion: string;
  /** UTC, like 2026-08-01. */
  day: string;
}): string {
  const { evidenceRevision, catalogHash, options, formulaVersion, day } = input;
  const { environments, lookbackMonths, ignoredActors } = options;
  return createHash('sha256')
    .update(
      JSON.stringify([
        evidenceRevision,
        catalogHash,
        [environments, lookbackMonths, ignoredActors],
        formulaVersion,
        day,
      ]),
    )
    .digest('hex');
}
