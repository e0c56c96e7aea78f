import {
  accountOf,
  streamOfTag,
  versionOfRelease,
} from '@seams/backstage-plugin-coupling-node/releases';
import { z } from 'zod';
import { keyOf, leftOut, malformed, type Entry } from './entries';

const release = z.object({
  id: z.number().int(),
  tag_name: z.string(),
  name: z.string().nullish(),
  body: z.string().nullish(),
  draft: z.boolean(),
  prerelease: z.boolean(),
  created_at: z.string(),
  published_at: z.string().nullish(),
  html_url: z.string(),
  author: z.object({ login: z.string(), type: z.string().nullish() }).nullish(),
});

/** A release as REST lists it; drafts and pre-releases are not live. */
export function readRelease(raw: unknown): Entry {
  const parsed = release.safeParse(raw);
  if (!parsed.success) return malformed(raw, parsed.error);
  const { id, tag_name: tag, published_at: at, ...rest } = parsed.data;
  // Always open: a draft, which not every token sees, keeps its first date.
  const entry = {
    key: keyOf(raw),
    createdAt: rest.created_at,
    open: true,
    items: [],
  };
  if (rest.draft || !at) return leftOut(entry, 'draft', tag);
  if (rest.prerelease) return leftOut(entry, 'pre-release', tag);
  const version = versionOfRelease(tag);
  if (version === undefined) return leftOut(entry, 'no-version', tag);
  const { author } = rest;
  return {
    ...entry,
    release: {
      evidence: {
        source: 'github-releases',
        id: `release/${id}`,
        observedAt: at,
        status: 'succeeded',
        version,
        url: rest.html_url,
      },
      ref: tag,
      texts: { notes: [rest.name, rest.body], names: [tag] },
      releasedBy: author
        ? accountOf(author.login, author.type === 'Bot')
        : undefined,
      revision: tag,
      stream: streamOfTag(tag),
    },
  };
}
