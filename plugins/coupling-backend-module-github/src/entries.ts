import { createHash } from 'node:crypto';
import type { EvidenceOf } from '@seams/coupling-core';
import type { LeftOutReason } from '@seams/backstage-plugin-coupling-node';
import type { ListedItem } from '@seams/backstage-plugin-coupling-node/releases';
import { malformedItem } from '@seams/backstage-plugin-coupling-node/runs';
import { z } from 'zod';
import type { ReleaseTexts } from './namedChanges';

/** One entry of a list, read; a release when it is over and went live. */
export interface Entry extends ListedItem {
  release?: ListedRelease;
}

export interface ListedRelease {
  evidence: Partial<EvidenceOf<'release'>> & { id: string };
  environment?: string;
  /** Its branch or tag. */
  ref?: string;
  texts: ReleaseTexts;
  /** Accounts of whoever made the newest change, as far as it is known. */
  authors?: string[];
  /** The account of whoever released it. */
  releasedBy?: string;
  /** The commit or tag that went live. */
  revision: string;
  /** Releases of one stream follow each other, as those to one environment. */
  stream: string;
}

/** Changes when the entry does. */
export function keyOf(raw: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(raw))
    .digest('hex')
    .slice(0, 12);
}

const dates = z.object({
  createdAt: z.iso.datetime().optional().catch(undefined),
  created_at: z.iso.datetime().optional().catch(undefined),
});

/** An entry that is counted as rejected, with what is wrong with it. */
export function malformed(raw: unknown, error: z.ZodError): Entry {
  const { createdAt, created_at: created } = dates.safeParse(raw).data ?? {};
  const items = [malformedItem('GitHub', error)];
  return { createdAt: createdAt ?? created, open: false, items };
}

/** An entry that is no release, and why. */
export function leftOut(
  entry: Entry,
  reason: LeftOutReason,
  example: string,
): Entry {
  return { ...entry, items: [{ ok: false, leftOut: reason, example }] };
}
