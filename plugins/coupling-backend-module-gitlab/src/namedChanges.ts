import { changeIdsIn } from '@seams/backstage-plugin-coupling-node/releases';

/** Most changes kept of one release; the evidence holds no more. */
const MOST = 1_000;

/**
 * The changes that a release names: tickets as they are written, merge
 * requests as `acme/shop!17` and issues as `acme/shop#17`. Those of other
 * top-level groups are left out: two services that note the same fix of a
 * library share no change.
 */
export function namedChanges(
  texts: (string | null | undefined)[],
  options: { slug: string; pattern: string },
): string[] {
  const slug = options.slug.toLowerCase();
  const [group] = slug.split('/');
  const text = texts.filter(Boolean).join('\n');
  const references = [
    ...text.matchAll(/(?<![\w./-])([\w.-]+(?:\/[\w.-]+)+)?([!#])(\d{1,9})\b/g),
  ].flatMap(([, path, sign, number]) => {
    const of = path?.toLowerCase() ?? slug;
    return of === slug || of.startsWith(`${group}/`)
      ? [`${of}${sign}${number}`]
      : [];
  });
  const ids = new Set([...changeIdsIn(texts, options.pattern), ...references]);
  return [...ids].slice(0, MOST);
}
