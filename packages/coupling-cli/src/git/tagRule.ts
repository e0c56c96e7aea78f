import { UnusableInput } from '../UnusableInput';

/** Reads a tag's service and version, or nothing when it is not a release. */
export type TagRule = (tag: string) => TaggedRelease | undefined;

export interface TaggedRelease {
  service: string;
  version: string;
}

const VERSION = 'v?(?<version>\\d[\\w.+~-]*)';

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
  const parts = pattern.split('*').map(escapeRegExp);
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
  const last = parts.pop();
  const shape = new RegExp(`^${parts.join('(?<name>.+?)')}${VERSION}${last}$`);
  return tag => {
    const found = shape.exec(tag)?.groups;
    if (!found) return undefined;
    const { name = '', version } = found;
    return { service: service.replace('*', () => name), version };
  };
}

function escapeRegExp(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
