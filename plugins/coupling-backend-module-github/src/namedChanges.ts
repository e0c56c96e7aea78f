import { changeIdsIn } from '@seams/backstage-plugin-coupling-node/releases';

/** Most changes kept of one release; the evidence holds no more. */
const MOST = 1_000;

/** What people wrote about a release, by where they wrote it. */
export interface ReleaseTexts {
  /** Notes, titles and descriptions. */
  notes?: (string | null | undefined)[];
  /** Branches and tags. */
  names?: (string | null | undefined)[];
  /** Messages of commits. */
  commits?: (string | null | undefined)[];
}

/**
 * The changes that a release names: tickets as they are written, issues and
 * pull requests as `acme/shop#17`. A commit itself is none: in a repository
 * of several components it would tie all of them together.
 */
export function namedChanges(
  { notes = [], names = [], commits = [] }: ReleaseTexts,
  options: { url: string; pattern: string },
): string[] {
  const { origin, pathname } = new URL(options.url);
  const slug = pathname.slice(1).toLowerCase();
  const place = { slug, owner: slug.split('/')[0], origin };
  const ids = new Set([
    ...changeIdsIn([...notes, ...names, ...commits], options.pattern),
    ...notes.flatMap(text => numbersInNotes(text ?? '', place)),
    ...commits.flatMap(text => numbersInCommit(text ?? '', slug)),
  ]);
  return [...ids].slice(0, MOST);
}

interface Place {
  slug: string;
  owner: string;
  origin: string;
}

/**
 * `#17`, `GH-17`, `acme/shop#17` and addresses. Those of other owners are left out:
 * two services that note the same fix of a library share no change.
 */
function numbersInNotes(text: string, { slug, owner, origin }: Place) {
  const own = /(?<![\w/&#-])(?:#|GH-)(\d{1,9})\b/g;
  const full = /(?<![\w./-])([\w-]+\/[\w.-]+)#(\d{1,9})\b/g;
  const address =
    /(https?:\/\/[^\s/]+)\/([\w-]+\/[\w.-]+)\/(?:pull|issues)\/(\d{1,9})\b/g;
  const named = [
    ...[...text.matchAll(full)].map(([, of, number]) => [of, number]),
    ...[...text.matchAll(address)].flatMap(([, host, of, number]) =>
      host.toLowerCase() === origin ? [[of, number]] : [],
    ),
  ].map(([of, number]) => [of.toLowerCase(), number]);
  return [
    ...[...text.matchAll(own)].map(([, number]) => `${slug}#${number}`),
    ...named.flatMap(([of, number]) =>
      of.startsWith(`${owner}/`) ? [`${of}#${number}`] : [],
    ),
  ];
}

/**
 * The pull request of a merge or squash, and what the commit says to close.
 * Other numbers in a message are often those of a dependency's notes.
 */
function numbersInCommit(message: string, slug: string): string[] {
  const [subject] = message.split('\n', 1);
  const pulls = /\(#(\d{1,9})\)|^Merge pull request #(\d{1,9})\b/g;
  const closed =
    /\b(?:close[sd]?|fix(?:e[sd])?|resolve[sd]?):? (?:#|GH-)(\d{1,9})\b/gi;
  return [...subject.matchAll(pulls), ...message.matchAll(closed)].map(
    ([, first, second]) => `${slug}#${first ?? second}`,
  );
}
