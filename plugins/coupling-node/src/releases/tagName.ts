/** What a tag's name says. @public */
export interface TagName {
  /**
   * Of what it is the version, in lower case: `orders` of `orders@v1.4.0`;
   * empty when the tag is nothing but a version.
   */
  of: string;
  /** Without a `v`: `1.4.0`, `2026-06-01`, `31`. */
  version: string;
  /** `number` for a single one, which may also move on with what it names. */
  form: 'dotted' | 'date' | 'number';
}

/** Longer names are no tags that people gave. */
const LONGEST = 300;

const DATE =
  /(?:^|[^\d.])((?:19|20)\d\d([-_.]?)(?:0[1-9]|1[0-2])\2(?:0[1-9]|[12]\d|3[01])(?:[-_.T+][\w.+-]*)?)$/;
const DOTTED = /(?:^|[^\d.])(\d+\.\d[\w.+-]*)$/;
const NUMBER = /(?:^|[^\d.])(\d+)$/;
const FORMS = [
  ['date', DATE],
  ['dotted', DOTTED],
  ['number', NUMBER],
] as const;
/** One that is left open, or a range: `1.x`, `1.2.0..main`. */
const OPEN = /(?:^|\.)x(?:\.|$)|\.\.|\.$|[\s*<>=~^|]/i;
/** `1.2-stable` and `1.2-dev` are lines that go on. */
const LINE = /[-_.](?:branch|head|latest|lts|maint|maintenance|stable|x)$/i;
/** What of a commit's digest happens to be a number. */
const DIGEST = /(?:^|[^a-z])(?:sha|sha1|sha256|commit|git|g)[-_:]?$/i;

/**
 * Reads what a tag names: releases of `service/2026.06.01` follow those of
 * `service/2026.05.20`, as `v5` follows `v4` and `go1.21.6` `go1.21.5`.
 * Nothing for a name without a number at its end, like `latest`.
 *
 * @public
 */
export function readTagName(tag: string): TagName | undefined {
  const name = tag.replace(/^refs\/tags\//, '');
  if (name.length > LONGEST || OPEN.test(name) || LINE.test(name)) {
    return undefined;
  }
  // What begins first has the others at its end, as a date of its build.
  const [found] = FORMS.flatMap(([form, shape]) => {
    const version = shape.exec(name)?.[1];
    return version === undefined ? [] : [{ form, version }];
  }).sort((a, b) => b.version.length - a.version.length);
  if (!found) return undefined;
  const before = name.slice(0, name.length - found.version.length);
  if (found.form === 'number' && DIGEST.test(before)) return undefined;
  return { of: nameBefore(before), ...found };
}

/** `orders` of `Orders@v`. */
function nameBefore(version: string): string {
  return version
    .toLowerCase()
    .replace(/(?<![a-z])v(?:er(?:sion)?)?[-_.]?$/, '')
    .replace(/[^a-z0-9]$/, '');
}

/**
 * Releases of tags with the same answer follow each other. Tags without a
 * number follow those that are nothing but a version.
 *
 * @public
 */
export function streamOfTag(tag: string): string {
  return `tag ${readTagName(tag)?.of ?? ''}`;
}

/** Prefixes that branches have in the usual ways of working. */
const BRANCH =
  /^(?:refs\/heads\/|(?:backport|bugfix|bump|build|chore|dependabot|develop|dev|feat|feature|fix|heads|hotfix|maint|maintenance|merge|origin|release|releases|rel|renovate|stable|support|topic|user|users)\/)/i;
/** Without the third number it is a line of versions: `release-1.2`. */
const FULL = /^\d+\.\d+\.\d/;

/**
 * The version that a ref names: `1.2.0` of `orders@v1.2.0`. Nothing for a
 * branch, a tag that moves and a range of commits: those say at which time
 * something was deployed, and not what.
 *
 * @param is - what the ref is known to be; if it is not known, it must be
 * unlike a branch
 *
 * @public
 */
export function versionIn(
  ref: string | null | undefined,
  is?: 'tag' | 'branch',
): string | undefined {
  if (!ref || is === 'branch') return undefined;
  const isTag = is === 'tag' || ref.startsWith('refs/tags/');
  if (!isTag && BRANCH.test(ref)) return undefined;
  const named = readTagName(ref);
  if (!named || named.form === 'number') return undefined;
  const isSure = isTag || named.form === 'date' || FULL.test(named.version);
  return isSure ? named.version : undefined;
}

const MOVING =
  /(?:^|[-_/@:])(?:current|default|deployed|dev|develop|development|edge|head|latest|live|lts|main|master|next|nightly|preview|prod|production|release|released|releases|rolling|snapshot|stable|staging|tip|trunk|unstable)$/i;

/**
 * The version that the tag of a release names, which a forge said it is: the
 * name of a tag that has no more, like `v4` or `aardvark`, is its version, and
 * nothing that of a tag which moves, like `latest`.
 *
 * @public
 */
export function versionOfRelease(tag: string): string | undefined {
  if (OPEN.test(tag) || MOVING.test(tag) || LINE.test(tag)) return undefined;
  return versionIn(tag, 'tag') ?? tag;
}

const UNFINISHED =
  /(?:^|[-_.@/]|\d)(?:a|alpha|b|beta|canary|cr|dev|develop|ea|experimental|insiders?|m|milestone|next|nightly|pre|preview|rc|snapshot|test|unstable|wip)[-_.]?\d*(?:[-_.].*)?$/i;

/**
 * Whether a tag says of itself that it is not finished, by a word for it:
 * `1.4.0-rc.1`, `2.0b1`, `nightly-2026-06-01`. A hyphen alone says nothing:
 * `1.4.0-alpine` and `2026-06-01` are finished.
 *
 * @public
 */
export function isUnfinished(tag: string): boolean {
  const named = readTagName(tag);
  if (!named) return false;
  const [version] = named.version.split('+');
  return UNFINISHED.test(version) || UNFINISHED.test(named.of);
}
