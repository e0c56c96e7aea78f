import type { Clone } from './clone';

/** What releases changed, by service and by version: commits, pull requests. */
export type NamedChanges = Map<string, Map<string, string[]>>;

const HEADING = /^##? \[?v?(\d+\.\d+\.\d+[^\]\s]*)/;
const CHANGE = /(?:pull|issues)\/(\d+)|\b([0-9a-f]{7})[0-9a-f]*\b(?=[`\])])/g;

/**
 * The changes that the changelogs of a repository name. A service is called
 * like the package or, failing that, like its folder.
 */
export function changesInChangelogs(clone: Clone): NamedChanges {
  const files = new Set(clone.files());
  const logs = [...files].filter(path => /(^|\/)CHANGELOG\.md$/.test(path));
  const folders = logs.map(path => path.replace(/CHANGELOG\.md$/, ''));
  const at = (name: string) => folders.map(folder => `HEAD:${folder}${name}`);
  const texts = clone.texts(at('CHANGELOG.md'));
  const manifests = clone.texts(at('package.json'));
  const changes: NamedChanges = new Map();
  folders.forEach((folder, i) => {
    const versions = changesByVersion(texts[i] ?? '');
    changes.set(folder.split('/').slice(-2)[0], versions);
    const name = /"name":\s*"([^"]+)"/.exec(manifests[i] ?? '')?.[1];
    if (name) changes.set(name, versions);
  });
  return changes;
}

export function changesByVersion(changelog: string): Map<string, string[]> {
  const versions = new Map<string, string[]>();
  let current: string[] = [];
  for (const line of changelog.split('\n')) {
    const version = HEADING.exec(line)?.[1];
    if (version) {
      current = [];
      versions.set(version, current);
    }
    for (const [, number, hash] of line.matchAll(CHANGE)) {
      current.push(number ? `#${number}` : hash);
    }
  }
  return versions;
}
