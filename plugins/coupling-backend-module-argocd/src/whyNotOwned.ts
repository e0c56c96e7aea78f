import {
  readRepositoryAddress,
  whyNotReadable,
  type AnnotatedComponent,
  type ReadingRules,
} from '@seams/backstage-plugin-coupling-node/entities';

/**
 * Why a component may not have an application read: when neither a repository
 * that it is made from nor its own address may be. Nothing when it may.
 *
 * @param application - `url` is where people find it, `sources` are addresses
 */
export function whyNotOwned(
  component: AnnotatedComponent,
  { url, sources }: { url: string; sources: string[] },
  rules: ReadingRules,
): string | undefined {
  const { hostname: host, pathname } = new URL(url);
  const places = [
    ...sources.flatMap(each => readRepositoryAddress(each) ?? []),
    { host, path: pathname.slice(1) },
  ];
  const reasons = places.map(each => whyNotReadable(component, each, rules));
  return reasons.includes(undefined) ? undefined : reasons[reasons.length - 1];
}
