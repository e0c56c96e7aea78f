import type { EvidenceIssue } from '@seams/coupling-core';
import type { DeliveredItem } from '@seams/backstage-plugin-coupling-node';
import { deliver } from './deliver';
import { recordRun, type CollectionDeps } from './recordRun';

/** The collector that pushed evidence is kept under. */
export const PUSH_COLLECTOR = 'push';
const SHOWN_REJECTIONS = 100;

/** What became of pushed evidence. */
export interface PushReceipt {
  accepted: number;
  alreadyKnown: number;
  rejected: number;
  /** The first 100 reasons. */
  rejections: (EvidenceIssue & { line: number })[];
}

/**
 * Keeps what another tool sends. Good items stay although others are rejected,
 * and although the stream breaks later.
 */
export async function acceptPushedEvidence(
  items: Iterable<DeliveredItem> | AsyncIterable<DeliveredItem>,
  deps: CollectionDeps & {
    signal: AbortSignal;
    /** Called when something new was kept. */
    onAccepted?: () => void;
  },
): Promise<PushReceipt> {
  const { signal } = deps;
  const { tally } = await recordRun(
    deps,
    {
      collector: PUSH_COLLECTOR,
      signal,
      keptRejections: SHOWN_REJECTIONS,
    },
    async run => {
      await deliver(run, { scope: PUSH_COLLECTOR, mode: 'delta', items });
    },
  );
  const { accepted, alreadyKnown, rejected } = tally.counts;
  if (accepted > 0) deps.onAccepted?.();
  return {
    accepted,
    alreadyKnown,
    rejected,
    rejections: tally.rejections.map(({ line, field, reason }) => ({
      line,
      field,
      reason,
    })),
  };
}
