import { createHash } from 'node:crypto';
import { versionIn } from '@seams/backstage-plugin-coupling-node/releases';
import stableStringify from 'fast-json-stable-stringify';
import { z } from 'zod';

const source = z.looseObject({
  repoURL: z.string().optional(),
  chart: z.string().optional(),
  targetRevision: z.string().optional(),
});

/** What was deployed, of one source or of several. */
export const deployed = z.object({
  revision: z.string().nullish(),
  revisions: z.array(z.string()).nullish(),
  source: source.nullish(),
  sources: z.array(source).nullish(),
});

export type Deployed = z.output<typeof deployed>;
type Source = z.output<typeof source>;

/** Where the manifests are, and not what is set in them. */
const PLACE = ['repoURL', 'path', 'targetRevision', 'chart', 'ref', 'name'];

/** Longest version that is kept whole, in characters. */
const LONGEST = 200;

/** The same for the same manifests with the same settings. */
export function identityOf(of: Deployed): string {
  return hashOf(pairs(of));
}

/**
 * The tag or chart version, else the commit; of several sources all of them.
 * Settings in the application, like an image's tag, are a `+` and a hash:
 * with others it is another version.
 */
export function versionOf(of: Deployed): string | undefined {
  const sources = pairs(of);
  const versions = sources.map(nameVersion).filter(each => each !== '');
  if (versions.length === 0) return undefined;
  const settings = sources.map(([, { ...each }]) => {
    PLACE.forEach(key => delete each[key]);
    return each;
  });
  const isPlain = settings.every(each => Object.keys(each).length === 0);
  const parts = isPlain ? versions : [...versions, hashOf(settings)];
  const version = parts.join('+');
  // What is cut off must not make two of them equal.
  return version.length <= LONGEST
    ? version
    : `${version.slice(0, LONGEST - 13)}+${hashOf(parts)}`;
}

function pairs(of: Deployed): [revision: string, Source][] {
  if (of.sources && of.sources.length > 0) {
    return of.sources.map((each, at) => [of.revisions?.[at] ?? '', each]);
  }
  return [[of.revision ?? '', of.source ?? {}]];
}

function nameVersion([revision, { chart, targetRevision }]: [string, Source]) {
  if (chart) return revision;
  return versionIn(targetRevision) ?? revision;
}

function hashOf(value: unknown): string {
  return createHash('sha256')
    .update(stableStringify(value))
    .digest('hex')
    .slice(0, 12);
}
