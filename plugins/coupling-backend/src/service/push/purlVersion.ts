/**
 * The version in a package URL, if it has one. Of an image this is the digest,
 * unless its tag looks like a version: tags such as `latest` name many images,
 * which would be taken for one release.
 */
export function purlVersion(purl: string): string | undefined {
  const parts = /^pkg:([^?#]+)(?:\?([^#]*))?/i.exec(purl);
  if (!parts) return undefined;
  const [, path, qualifiers] = parts;
  const tag = new URLSearchParams(qualifiers).get('tag');
  if (tag && /^v?\d+\.\d+/.test(tag)) return tag;
  const version = /@([^/@]+)$/.exec(path)?.[1];
  return version && decoded(version);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
