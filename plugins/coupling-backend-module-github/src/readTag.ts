import { versionIn } from '@seams/backstage-plugin-coupling-node/releases';
import { z } from 'zod';
import { keyOf, malformed, type Entry } from './entries';
import type { Repository } from './repositories';
import { streamOf } from './streamOf';

const commit = z.object({
  committedDate: z.string().optional(),
  message: z.string().nullish(),
});

const tag = z.object({
  name: z.string(),
  target: commit
    .extend({
      annotation: z.string().nullish(),
      tagger: z.object({ date: z.string().nullish() }).nullish(),
      target: commit.optional(),
    })
    .nullish(),
});

/** A tag as GraphQL lists it; only one that names a version was released. */
export function readTag(raw: unknown, { url }: Repository): Entry {
  const parsed = tag.safeParse(raw);
  if (!parsed.success) return malformed(raw, parsed.error);
  const { name, target } = parsed.data;
  const tagged = target?.target ?? target;
  // Always open: a commit may be tagged long after it was made.
  const createdAt = tagged?.committedDate;
  const entry = { key: keyOf(raw), createdAt, open: true, items: [] };
  const version = versionIn(name);
  const at = target?.tagger?.date ?? createdAt;
  if (!version || isPreRelease(version) || !at) return entry;
  return {
    ...entry,
    release: {
      evidence: {
        source: 'github-tags',
        id: `tag/${name}`,
        observedAt: at,
        status: 'succeeded',
        version,
        url: `${url}/releases/tag/${encodeURIComponent(name)}`,
      },
      ref: name,
      texts: {
        notes: [target?.annotation],
        names: [name],
        commits: [tagged?.message],
      },
      revision: name,
      stream: streamOf(name),
    },
  };
}

/** `1.4.0-rc.1`; what follows a `+` is only of the build. */
function isPreRelease(version: string): boolean {
  return /^[\d.]+-/.test(version);
}
