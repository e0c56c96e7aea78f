import type {
  LeftOutItem,
  LeftOutReason,
} from '@seams/backstage-plugin-coupling-node';
import {
  accountOf,
  changedBy,
  versionOfRelease,
  type ListedItem,
} from '@seams/backstage-plugin-coupling-node/releases';
import { malformedItem } from '@seams/backstage-plugin-coupling-node/runs';
import { z } from 'zod';
import { toReleases, type MappingContext } from './toReleases';

const release = z.object({
  tag_name: z
    .string({
      error: 'the token may not read the code, needs the role Reporter',
    })
    .min(1),
  name: z.string().nullish(),
  description: z.string().nullish(),
  released_at: z.string(),
  upcoming_release: z.boolean().nullish(),
  author: z.object({ username: z.string() }).nullish(),
  _links: z.object({ self: z.string().nullish() }).nullish(),
});

const dates = z.object({ released_at: z.iso.datetime({ offset: true }) });

/** An entry of the list of releases; one that is announced is not live yet. */
export function mapRelease(raw: unknown, context: MappingContext): ListedItem {
  const parsed = release.safeParse(raw);
  if (!parsed.success) {
    return {
      createdAt: dates.safeParse(raw).data?.released_at,
      open: false,
      items: [malformedItem('GitLab', parsed.error)],
    };
  }
  const { tag_name: tag, released_at: at, ...rest } = parsed.data;
  if (rest.upcoming_release) {
    return { createdAt: at, open: true, items: [leftOut('draft', tag)] };
  }
  const version = versionOfRelease(tag);
  if (version === undefined) {
    return { createdAt: at, open: false, items: [leftOut('no-version', tag)] };
  }
  const { project } = context;
  return {
    createdAt: at,
    open: false,
    items: toReleases(
      {
        source: 'gitlab-releases',
        id: `${project.url.replace(/^https?:\/\//, '')}/releases/${tag}`,
        observedAt: at,
        status: 'succeeded',
        version,
        actor: changedBy(
          [],
          rest.author ? accountOf(rest.author.username) : undefined,
        ),
        url: rest._links?.self ?? `${project.url}/-/releases`,
      },
      { ref: tag },
      [rest.name, rest.description, tag],
      { ...context, isProduction: () => true },
    ),
  };
}

function leftOut(reason: LeftOutReason, example: string): LeftOutItem {
  return { ok: false, leftOut: reason, example };
}
