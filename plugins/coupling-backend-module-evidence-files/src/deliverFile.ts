import { readNdjson } from '@seams/coupling-core';
import type { CollectorRun } from '@seams/backstage-plugin-coupling-node';
import type { EvidenceFile } from './evidenceFile';

/** Delivers a file as a scope of its own, unless it has not changed. */
export async function deliverFile(
  run: CollectorRun,
  file: EvidenceFile,
): Promise<void> {
  const { scope } = file;
  const seen = await run.cursor(scope);
  const open = await file.open({ seen, signal: run.signal });
  if (!open) {
    await run.deliver({ scope, mode: 'delta', items: [], cursor: seen });
    return;
  }
  const { rejected } = await run.deliver({
    scope,
    mode: 'full',
    items: readNdjson(open.chunks),
    cursor: open.state,
  });
  if (rejected > 0) {
    // Without a cursor it is read again: what is wrong must stay in sight.
    await run.deliver({ scope, mode: 'delta', items: [] });
  }
}
