import { UnusableInput } from '../UnusableInput';

/** Reads a tag's service and version, or nothing when it is not a release. */
export type TagRule = (tag: string) => TaggedRelease | undefined;

export interface TaggedRelease {
  service: string;
  version: string;
}

const OF_VERSION = /[\w.+~-]/;

/** Tags that are nothing but a version of two numbers or more: `v1.2.3`. */
export function bareVersions(service: string): TagRule {
  const shape = /^v?(?<version>\d+(\.\d+)+[\w.+~-]*)$/;
  return tag => {
    const version = shape.exec(tag)?.groups?.version;
    return version ? { service, version } : undefined;
  };
}

/**
 * Reads `pattern=service`. The last `*` of the pattern is the version; one
 * before it is any text, and stands where the service has `*`.
 */
export function tagRule(mapping: string): TagRule {
  const cut = mapping.lastIndexOf('=');
  const [pattern, service] = [mapping.slice(0, cut), mapping.slice(cut + 1)];
  const parts = pattern.split('*');
  if (cut < 1 || !service || parts.length < 2 || parts.length > 3) {
    throw new UnusableInput(
      `--map ${mapping}: must be pattern=service, and the pattern must have a ` +
        `* for the version and at most one before it, like 'charts-*=charts'`,
    );
  }
  if (service.includes('*') && parts.length < 3) {
    throw new UnusableInput(
      `--map ${mapping}: the service has a *, so the pattern must have one ` +
        `before that of the version, like '@shop/*@*=*'`,
    );
  }
  const [before, between, after] =
    parts.length === 3 ? parts : [parts[0], undefined, parts[1]];
  return tag => {
    const end = tag.length - after.length;
    if (!tag.startsWith(before) || !tag.endsWith(after)) return undefined;
    const text = tag.slice(before.length, Math.max(end, before.length));
    const found = nameAndVersion(text, between);
    return (
      found && {
        service: service.replace('*', () => found.name),
        version: found.version,
      }
    );
  };
}

/** The shortest name before `between` that has a version behind it. */
function nameAndVersion(
  text: string,
  between: string | undefined,
): { name: string; version: string } | undefined {
  // Only behind it is all that follows what a version may hold.
  let tail = text.length;
  while (tail > 0 && OF_VERSION.test(text[tail - 1])) tail -= 1;
  if (between === undefined) return tail === 0 ? versionAt(text, 0) : undefined;
  for (
    let at = text.indexOf(between, 1);
    at !== -1 && at < text.length;
    at = text.indexOf(between, at + 1)
  ) {
    const begin = at + between.length;
    const found = begin >= tail ? versionAt(text, begin) : undefined;
    if (found) return { ...found, name: text.slice(0, at) };
  }
  return undefined;
}

function versionAt(text: string, begin: number) {
  const at = text[begin] === 'v' ? begin + 1 : begin;
  const isVersion = text[at] >= '0' && text[at] <= '9';
  return isVersion ? { name: '', version: text.slice(at) } : undefined;
}
