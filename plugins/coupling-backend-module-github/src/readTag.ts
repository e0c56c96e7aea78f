import {
  isUnfinished,
  readTagName,
  streamOfTag,
  versionOfRelease,
} from '@seams/backstage-plugin-coupling-node/releases';
import { z } from 'zod';
import { authorOf, commitAuthor } from './authorOf';
import { keyOf, leftOut, malformed, type Entry } from './entries';
import type { Repository } from './repositories';

const commit = z.object({
  committedDate: z.string().optional(),
  message: z.string().nullish(),
  author: commitAuthor.nullish(),
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
  const at = target?.tagger?.date ?? createdAt;
  if (!readTagName(name) || !at) return leftOut(entry, 'no-version', name);
  if (isUnfinished(name)) return leftOut(entry, 'pre-release', name);
  return {
    ...entry,
    release: {
      evidence: {
        source: 'github-tags',
        id: `tag/${name}`,
        observedAt: at,
        status: 'succeeded',
        version: versionOfRelease(name),
        url: `${url}/releases/tag/${encodeURIComponent(name)}`,
      },
      ref: name,
      texts: {
        notes: [target?.annotation],
        names: [name],
        commits: [tagged?.message],
      },
      authors: authorOf(tagged?.author),
      revision: name,
      stream: streamOfTag(name),
    },
  };
}

/**
 * Leaves out tags that move on with a line of versions, like `v4` beside
 * `v4.1.0` on one commit.
 */
export function withoutMoving(entries: Entry[]): Entry[] {
  const named = entries.map(each => readTagName(each.release?.ref ?? ''));
  return entries.map((entry, at) => {
    const own = named[at];
    const isMoving = named.some(
      (other, index) =>
        own?.of === other?.of &&
        other?.version.startsWith(`${own?.version}.`) &&
        entries[index].createdAt === entry.createdAt,
    );
    if (!isMoving || !entry.release?.ref) return entry;
    const { release, ...rest } = entry;
    return leftOut(rest, 'no-version', entry.release.ref);
  });
}
