import { isPreReleaseBuild, isPreReleaseWord, isReleaseWord } from './words';

/** Whether a version says of itself that it is for production. */
export type Stage = 'release' | 'pre-release' | 'unclear';

/** 1.2a1, 1.2b0, 1.2rc1, 1.2.0c1: as Python attaches them to the number. */
const ATTACHED = /^(a|b|c|rc|alpha|beta|pre|preview|dev)\d*(?=$|[-._~+])/;
/** 1.0-20240501.123456-3: as Maven stamps a snapshot. */
const MAVEN_SNAPSHOT = /^-\d{8}\.\d{6}-\d+$/;

/**
 * What the text behind the numbers of a version says, in lower case. Unclear
 * where it has a word of its own, or a small number, which to npm is a
 * pre-release and to Debian a later build: what else the service releases tells.
 */
export function stageOf(rest: string): Stage {
  if (rest === '') return 'release';
  const [suffix, build = ''] = rest.split('+', 2);
  if (ATTACHED.test(suffix) || MAVEN_SNAPSHOT.test(suffix)) {
    return 'pre-release';
  }
  const segments = segmentsOf(suffix);
  if (segments.some(isPreReleaseSegment)) return 'pre-release';
  if (isPreReleaseBuild(segmentsOf(build)[0]?.replace(/\d+$/, ''))) {
    return 'pre-release';
  }
  if (/^-\d{1,5}$/.test(suffix) && build === '') return 'unclear';
  return segments.every(isReleaseSegment) ? 'release' : 'unclear';
}

/** The parts of a version between its separators. */
export function segmentsOf(text: string): string[] {
  return text.split(/[-._~ @/:]+/).filter(segment => segment !== '');
}

/** rc, rc1, 0rc1, m1. */
export function isPreReleaseSegment(segment: string): boolean {
  const [, word] = /^\d*([a-z]+)\d*$/.exec(segment) ?? [];
  if (word === undefined || isCommit(segment)) return false;
  return isPreReleaseWord(word) || /^m\d+$/.test(segment);
}

function isReleaseSegment(segment: string): boolean {
  if (/^\d+$/.test(segment) || isCommit(segment)) return true;
  const words = segment.match(/[a-z]+/g);
  return words !== null && words.every(isReleaseWord);
}

/** Hexadecimal, long enough for a commit, and neither a word nor a number. */
export function isCommit(text: string): boolean {
  // As `git describe` writes it.
  if (/^g[0-9a-f]{5,40}$/.test(text)) return true;
  if (!/^[0-9a-f]{7,64}$/.test(text)) return false;
  return (/\d/.test(text) && /[a-f]/.test(text)) || text.length >= 40;
}
