import { isBranchFolder, isPlainPrefix, isPreReleaseWord } from './words';

/** Longer texts are no versions; what follows only tells them apart. */
const MOST_READ = 200;

/** A version without what tools put around it. */
export interface Spelling {
  /** In lower case. */
  text: string;
  /** It stands where branches do, so it is the name of one. */
  isBranch: boolean;
  /** Its folder says that it is not for production: `canary/1.2.0`. */
  isPreRelease: boolean;
}

/**
 * Takes away what tools put around a version: the ref of a tag, the image it is
 * the tag of, the package or folder it is in.
 */
export function spellingOf(version: string): Spelling {
  const text = version.trim().toLowerCase().slice(0, MOST_READ);
  const bare = withoutPackage(withoutImage(text.replace(/^refs\/tags\//, '')));
  const folders = bare.split('/');
  const last = folders[folders.length - 1];
  const [first] = folders;
  if (folders.length === 1) {
    return { text: last, isBranch: false, isPreRelease: false };
  }
  const isPull = /^refs\/(pull|merge-requests|changes)\//.test(bare);
  return {
    text: last,
    isBranch: first === 'refs' || isBranchFolder(first) || !isVersion(bare),
    isPreRelease: isPull || (folders.length === 2 && isPreReleaseWord(first)),
  };
}

/** In a folder a version has numbers; `release/1.2` is the branch of a line. */
function isVersion(path: string): boolean {
  const at = path.lastIndexOf('/');
  const last = path.slice(at + 1);
  if (isPlainPrefix(path.slice(0, at))) return /^v?\d+\.\d+\.\d/.test(last);
  return /^v?\d/.test(last) || /[-@]v?\d+\.\d/.test(last);
}

/** The tag of `registry/app:1.2.0@sha256:…`; without a tag, the digest. */
function withoutImage(text: string): string {
  const [reference, digest] = text.split('@sha256:', 2);
  if (digest !== undefined) {
    const tag = /:([^/:]+)$/.exec(reference)?.[1];
    return tag ?? digest;
  }
  // 1:2.30-1 is an epoch of Debian.
  return /^.*[a-z].*:([^/:]+)$/.exec(text)?.[1] ?? text;
}

/** The version of `@scope/orders@1.2.0`. */
function withoutPackage(text: string): string {
  const at = text.lastIndexOf('@');
  return at > 0 && at < text.length - 1 ? text.slice(at + 1) : text;
}
