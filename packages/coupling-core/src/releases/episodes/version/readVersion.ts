import {
  isCommit,
  isPreReleaseSegment,
  segmentsOf,
  stageOf,
  type Stage,
} from './stage';
import { spellingOf } from './spelling';
import { isMovingName, isPlainPrefix, isReleaseWord } from './words';

/** What a version says, however it is spelt. */
export interface VersionReading {
  /** Tells versions apart; absent where the name moves and is no version. */
  key?: string;
  /** The commit that it is, hexadecimal in lower case. */
  commit?: string;
  stage: Stage;
  /** Where it is unclear: what it would be before, and the word that says so. */
  unclear?: { core: string; word: string };
  place?: VersionPlace;
}

/** A MAJOR.MINOR line and the place of a version in it. */
export interface VersionPlace {
  line: string;
  /** Grows with the version inside its line. */
  order: number;
}

/** More than a build that is a date, and patches times builds are exact. */
const BUILDS = 2 ** 26;

/** Nothing but a dotted number. */
const PLAIN = /^v?(\d+(?:\.\d+)+)$/;

/** A name before, a dotted number, and what is behind it. */
const NUMBERED =
  /^(?:(.*?)[-_ ])??(?:v|go|r|rel|release|version|ver)?[-_.]?(\d+(?:\.\d+)+)(.*)$/;

/**
 * Reads what a version says of itself (scores.md, "Coordinated release",
 * Preparation).
 *
 * @param service - its name, which versions may begin with
 */
export function readVersion(version: string, service = ''): VersionReading {
  // As most are, and nothing has to be taken away from.
  const plain = PLAIN.exec(version)?.[1];
  if (plain !== undefined) return readNumbered('', plain, '');
  const { text, isBranch, isPreRelease } = spellingOf(version);
  if (isBranch) return { stage: isPreRelease ? 'pre-release' : 'release' };
  const own = text.startsWith(`${service}-`)
    ? text.slice(service.length + 1)
    : text;
  const reading = readBare(own);
  return isPreRelease ? { ...reading, stage: 'pre-release' } : reading;
}

function readBare(text: string): VersionReading {
  const commit = commitOf(text);
  if (commit) {
    const isMarked = isPreReleaseSegment(segmentsOf(text)[0]);
    const stage = isMarked && commit !== text ? 'pre-release' : 'release';
    return { key: commit, commit, stage };
  }
  const numbered = NUMBERED.exec(text);
  return numbered
    ? readNumbered(numbered[1] ?? '', numbered[2], numbered[3])
    : readOther(text);
}

/** `3f2a9c1`, `sha-3f2a9c1`, `main-3f2a9c1`. */
function commitOf(text: string): string | undefined {
  const last = /^(?:[a-z][a-z_.-]*[-_.:])?g?([0-9a-f]{7,64})$/.exec(text)?.[1];
  if (last === undefined) return undefined;
  if (isCommit(last)) return last;
  // A short one may be all digits; alone it is as well the number of a build.
  return last === text && last.length <= 12 ? last : undefined;
}

function readNumbered(
  prefix: string,
  core: string,
  rest: string,
): VersionReading {
  const name = isPlainPrefix(prefix) || prefix === '' ? '' : `${prefix}-`;
  const key = `${name}${core}${rest}`;
  const stage = isPreReleaseSegment(prefix) ? 'pre-release' : stageOf(rest);
  if (stage === 'pre-release') return { key, stage };
  return {
    key,
    stage,
    ...(stage === 'unclear' && {
      unclear: { core: `${name}${core}`, word: wordOf(rest) },
    }),
    place: placeOf(`${name}${core}`, core, rest),
  };
}

/** The word that a service uses again and again, `acme` of `-acme.12`. */
function wordOf(rest: string): string {
  const own = segmentsOf(rest).find(
    segment => /^[a-z]/.test(segment) && !isCommit(segment),
  );
  return own?.replace(/\d+$/, '') ?? 'number';
}

function placeOf(name: string, core: string, rest: string): VersionPlace {
  const [major, minor, patch = '0', build] = core.split('.');
  // Behind a dash a number counts builds, unless it may be a commit.
  const [, counted = '0'] = /^-(\d{1,6}|\d{8})(?![0-9a-z])/.exec(rest) ?? [];
  return {
    line: `${name.slice(0, -core.length)}${major}.${minor}`,
    order: Number(patch) * BUILDS + Math.min(Number(build ?? counted), BUILDS),
  };
}

/** What has no dotted number: a name, the number of a build, a date. */
function readOther(text: string): VersionReading {
  const segments = segmentsOf(text);
  const isMarked =
    isPreReleaseSegment(segments[0] ?? '') ||
    isPreReleaseSegment(segments[segments.length - 1] ?? '');
  if (isMarked && !isDevelopment(text)) {
    return isName(segments)
      ? { stage: 'pre-release' }
      : { key: text, stage: 'pre-release' };
  }
  return isName(segments)
    ? { stage: 'release' }
    : { key: withoutPlainPrefix(text), stage: 'release' };
}

/** The branch that some deploy from. */
function isDevelopment(text: string): boolean {
  return text === 'dev';
}

/**
 * A name and no version: without any digit, a moving name of an image's variant
 * as `latest-jre17`, or words around a number as in branches.
 */
function isName(segments: readonly string[]): boolean {
  const [first = '', ...others] = segments;
  if (segments.every(segment => !/\d/.test(segment))) return true;
  if (isMovingName(first)) return others.every(isVariant);
  const last = segments[segments.length - 1];
  return (
    /^[a-z]+$/.test(first) && /^[a-z]+$/.test(last) && !isReleaseWord(last)
  );
}

function isVariant(segment: string): boolean {
  const words = segment.match(/[a-z]+/g);
  return (
    /^[a-z]/.test(segment) &&
    !isCommit(segment) &&
    !!words?.every(isReleaseWord)
  );
}

/** `v12`, `#12`, `release-12`. */
function withoutPlainPrefix(text: string): string {
  return text.replace(/^(?:#|v|(?:release|rel|version|ver)[-_.])(?=\d)/, '');
}
