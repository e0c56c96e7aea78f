import { versionIn } from '@seams/backstage-plugin-coupling-node/releases';

/** `orders@` of `orders@1.4.0`: what was released under it before counts. */
export function streamOf(tag: string): string {
  const version = versionIn(tag) ?? '';
  return `tag ${tag.slice(0, tag.length - version.length).toLowerCase()}`;
}
