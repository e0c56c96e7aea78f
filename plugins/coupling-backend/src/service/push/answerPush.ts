import type { EvidenceReceipt } from '@seams/backstage-plugin-coupling-common';
import type { PushReceipt } from '../../collection/acceptPushedEvidence';
import type { PushedBody } from './pushedBody';

const SHOWN_IGNORED = 100;
const NOTHING: PushReceipt = {
  accepted: 0,
  alreadyKnown: 0,
  outdated: 0,
  rejected: 0,
  rejections: [],
  repeated: 0,
  repeats: [],
};

/** Keeps the evidence of a pushed body and says what became of it. */
export async function answerPush(
  acceptEvidence: (items: PushedBody['items']) => Promise<PushReceipt>,
  { items, ignored }: PushedBody,
): Promise<EvidenceReceipt> {
  // A broker may send every event of every pipeline: not a run for each.
  const receipt =
    ignored && isEmpty(items) ? NOTHING : await acceptEvidence(items);
  return {
    ...receipt,
    ...(ignored && {
      ignored: ignored.length,
      ignoredBecause: ignored.slice(0, SHOWN_IGNORED),
    }),
  };
}

function isEmpty(items: PushedBody['items']): boolean {
  return Array.isArray(items) && items.length === 0;
}
