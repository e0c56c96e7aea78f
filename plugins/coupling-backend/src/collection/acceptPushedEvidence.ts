import { ServiceUnavailableError } from '@backstage/errors';
import type { EvidenceIssue } from '@seams/coupling-core';
import type {
  DeliveredItem,
  DeliveryReceipt,
} from '@seams/backstage-plugin-coupling-node';
import { storageTrouble, TROUBLE_SENTENCES } from '../database/storageTrouble';
import { deliver } from './deliver';
import { sayRepeats, type Repeat } from './sayRepeats';
import { recordRun, type CollectionDeps } from './recordRun';

/** The collector that pushed evidence is kept under. */
export const PUSH_COLLECTOR = 'push';
const SHOWN_REJECTIONS = 100;

/** What became of pushed evidence. */
export interface PushReceipt {
  accepted: number;
  alreadyKnown: number;
  /** Older than what is kept of them. */
  outdated: number;
  rejected: number;
  /** The first 100 reasons. */
  rejections: (EvidenceIssue & { line: number })[];
  /** Items in place of which another one of this push is kept. */
  repeated: number;
  /** The first 100 of them. */
  repeats: Repeat[];
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
  const repeats: Repeat[] = [];
  const { tally } = await recordRun(
    deps,
    {
      collector: PUSH_COLLECTOR,
      signal,
      keptRejections: SHOWN_REJECTIONS,
    },
    async run => {
      try {
        await deliver(run, {
          scope: PUSH_COLLECTOR,
          mode: 'delta',
          items: sayRepeats(items, repeats),
        });
      } catch (error) {
        throw sayingWhatWasKept(error, run.tally.counts);
      }
    },
  );
  const { accepted, alreadyKnown, leftOut, rejected } = tally.counts;
  if (accepted > 0) deps.onAccepted?.();
  return {
    accepted,
    alreadyKnown,
    outdated: leftOut,
    rejected,
    rejections: tally.rejections.map(({ line, field, reason }) => ({
      line,
      field,
      reason,
    })),
    repeated: repeats.length,
    repeats: repeats.slice(0, SHOWN_REJECTIONS),
  };
}

/** Who pushes has to know whether to send it again; that does no harm. */
function sayingWhatWasKept(
  error: unknown,
  { accepted, alreadyKnown }: DeliveryReceipt,
): unknown {
  const trouble = storageTrouble(error);
  if (!trouble) return error;
  return new ServiceUnavailableError(
    `${TROUBLE_SENTENCES[trouble]} Of this push ${
      accepted + alreadyKnown
    } items were kept; send it again as a whole later: what is known already changes nothing.`,
    error,
  );
}
