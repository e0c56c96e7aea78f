import { createHash } from 'node:crypto';
import type { EvidenceOf } from '@seams/coupling-core';
import type { DeliveredItem } from '@seams/backstage-plugin-coupling-node';
import type { ListedItem } from '@seams/backstage-plugin-coupling-node/releases';
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
  const issues = error.issues.map(issue => ({
    field: issue.path.join('.'),
    reason: `GitHub's answer is not as documented: ${issue.message}`,
  }));
  const items: DeliveredItem[] = [{ ok: false, line: 1, issues }];
  return { createdAt: createdAt ?? created, open: false, items };
}
