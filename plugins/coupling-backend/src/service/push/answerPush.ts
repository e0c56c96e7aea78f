import type { EvidenceReceipt } from '@seams/plugin-coupling-common';
import type { PushReceipt } from '../../collection/acceptPushedEvidence';
import type { PushedBody } from './pushedBody';

const SHOWN_IGNORED = 100;

/** Keeps the evidence of a pushed body and says what became of it. */
export async function answerPush(
  acceptEvidence: (items: PushedBody['items']) => Promise<PushReceipt>,
  { items, ignored }: PushedBody,
): Promise<EvidenceReceipt> {
  const receipt = await acceptEvidence(items);
  return {
    ...receipt,
    ...(ignored && {
      ignored: ignored.length,
      ignoredBecause: ignored.slice(0, SHOWN_IGNORED),
    }),
  };
}
