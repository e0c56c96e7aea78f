/** A MAJOR.MINOR line and the place of a version in it. */
export interface VersionPlace {
  line: string;
  /** Grows with the version inside its line. */
  order: number;
}

const PRE_RELEASE_WORD =
  /[-._](alpha|beta|rc|cr|m|milestone|next|canary|nightly|dev|pre|preview|snapshot|temp)(?![a-z])/i;
/** As Python writes them: 1.2a1, 0.61b0, 2.0rc1. A commit has no dot. */
const PRE_RELEASE_PEP440 = /\d\.\d+(a|b|rc|dev)\d/i;
/** A letter opening the part after the dash, as in 1.0.0-vertexai.0. */
const PRE_RELEASE_SEMVER = /^v?\d+\.\d+\.\d+-(?!\d+$)[0-9]*[a-z]/i;
/** 1.0.0-201901021234: a build of the day. */
const PRE_RELEASE_STAMP = /^v?\d+\.\d+\.\d+-\d{6,}$/;

/** Whether a version says of itself that it is not for production. */
export function isPreRelease(version: string): boolean {
  const [public_] = version.split('+');
  return (
    PRE_RELEASE_WORD.test(public_) ||
    PRE_RELEASE_PEP440.test(public_) ||
    PRE_RELEASE_SEMVER.test(public_) ||
    PRE_RELEASE_STAMP.test(public_)
  );
}

const NUMBERED = /^v?(\d+)\.(\d+)(?:\.(\d+))?(?:[.-](\d+))?/i;

/** Reads MAJOR.MINOR[.PATCH[.BUILD]]; undefined for any other version. */
export function versionPlace(version: string): VersionPlace | undefined {
  const match = NUMBERED.exec(version);
  if (!match) return undefined;
  const [, major, minor, patch = '0', build = '0'] = match;
  return {
    line: `${major}.${minor}`,
    order: Number(patch) * 2 ** 20 + Number(build),
  };
}
