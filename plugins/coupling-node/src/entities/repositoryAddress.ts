/** A repository, however its address was written. @public */
export interface RepositoryAddress {
  /** Where people open it: `https://git.acme.test:8443`, in lower case. */
  origin: string;
  /** In lower case and without a port, as git and the browser have others. */
  host: string;
  /** As it is written, without `.git`: `Acme/web/shop`. */
  path: string;
}

/** Longer ones are no addresses. */
const LONGEST = 2_000;

/** With a scheme, as git and browsers take it. */
const URL_SHAPE =
  /^(https?|ssh|git|git\+ssh|git\+https):\/\/(?:[^/?#]*@)?([a-z0-9._-]+)(?::(\d{1,5}))?(?:\/([^?#]*))?(?:[?#]|$)/i;
/**
 * `git@host:path` as scp takes it, also with a port. The host has a user
 * before it or a dot in it.
 */
const SCP_SHAPE =
  /^\[?(?:[\w.-]+@([a-z0-9._-]+)|([a-z0-9_-]+(?:\.[a-z0-9_-]+)+))(?::\d{1,5}\])?:\/?(?:\d{1,5}\/(?=[^/]+\/))?([^?#]*)/i;
/** Hosts that are found under more than one name. */
const OTHER_NAME =
  /^(?:www|ssh|altssh)\.(?=(?:bitbucket\.org|dev\.azure\.com|github\.com|gitlab\.com)$)/;
/** Written without a scheme. */
const BARE = /^(?:www\.)?(bitbucket\.org|github\.com|gitlab\.com)\/(.*)$/i;

/** A repository there is an owner and a name. */
const TWO_PARTS = new Set(['bitbucket.org', 'github.com']);
/** Elsewhere, what follows one of these is a place in the repository. */
const PLACES = new Set([
  ...['actions', 'archive', 'blame', 'blob', 'commit', 'commits', 'compare'],
  ...['edit', 'issues', 'pull', 'raw', 'releases', 'tree', 'wiki'],
]);

/**
 * Reads the address of a repository or of a file in it, as git takes it, as a
 * browser shows it, as the catalog has it (`url:https://…`), or as a slug like
 * `acme/web/shop`, with or without `.git`, slashes at the end and `%2F`.
 * Nothing when it is no address, and for what steps out of its place: `.` and
 * `..`, control and invisible characters.
 *
 * @param slugOrigin - where slugs are, like `https://github.com`; without it
 * a slug is no address
 *
 * @public
 */
export function readRepositoryAddress(
  written: string,
  slugOrigin?: string,
): RepositoryAddress | undefined {
  const text = written.replace(/^ *(?:url:)?/i, '').replace(/ *$/, '');
  if (text.length > LONGEST || /[\p{C}\s\\]/u.test(text)) return undefined;
  const place = placeOf(text, slugOrigin);
  const segments = place && segmentsOf(place.path);
  if (!place || !segments) return undefined;
  const path = pathOf(place.host, segments);
  return path === undefined ? undefined : { ...place, path };
}

interface Place {
  origin: string;
  host: string;
  path: string;
}

function placeOf(text: string, slugOrigin?: string): Place | undefined {
  const url = URL_SHAPE.exec(text);
  if (url) {
    const [, scheme, name, port, path = ''] = url;
    return { ...hostOf(name, scheme.toLowerCase(), port), path };
  }
  const scp = SCP_SHAPE.exec(text);
  if (scp) {
    const [, withUser, bare, path] = scp;
    return { ...hostOf(withUser ?? bare, 'ssh'), path };
  }
  const hosted = BARE.exec(text);
  if (hosted) return { ...hostOf(hosted[1], 'https'), path: hosted[2] };
  if (!slugOrigin || /[?#@:]/.test(text)) return undefined;
  const { origin, hostname, host } = new URL(slugOrigin);
  const [first, ...rest] = text.split('/');
  const isHost = first.toLowerCase() === host;
  return { origin, host: hostname, path: isHost ? rest.join('/') : text };
}

/** A port is of the browser only if the address is one for it. */
function hostOf(name: string, scheme: string, port?: string) {
  const host = name.toLowerCase().replace(OTHER_NAME, '');
  const isWeb = /^https?$/.test(scheme);
  const usual = scheme === 'http' ? '80' : '443';
  const shown = isWeb && port && port !== usual ? `:${port}` : '';
  return { host, origin: `${isWeb ? scheme : 'https'}://${host}${shown}` };
}

/** Its parts; nothing when one of them must not be there. */
function segmentsOf(path: string): string[] | undefined {
  let decoded: string;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    return undefined;
  }
  const segments = decoded.split('/').filter(part => part !== '');
  const isBad = (part: string) =>
    part === '.' || part === '..' || /[\p{C}%\\]/u.test(part);
  return segments.some(isBad) ? undefined : segments;
}

/** The part of a path that is the repository. */
function pathOf(host: string, segments: string[]): string | undefined {
  const own = onHost(host, segments);
  const end = TWO_PARTS.has(host) ? 2 : own.findIndex(isPlace);
  const repository = own.slice(0, end === -1 ? own.length : end);
  const last = repository.length - 1;
  if (last < 1) return undefined;
  repository[last] = repository[last].replace(/\.git$/i, '');
  const name = repository[last];
  return ['', '.', '..'].includes(name) ? undefined : repository.join('/');
}

function isPlace(part: string, at: number, parts: string[]): boolean {
  const isLast = at === parts.length - 1;
  return at >= 2 && (part === '-' || (!isLast && PLACES.has(part)));
}

/** Some hosts write one repository in more ways than one. */
function onHost(host: string, segments: string[]): string[] {
  const [first, second, third, fourth] = segments;
  // Azure DevOps: v3/org/project/repository, and org/project/_git/repository.
  if (host === 'dev.azure.com') {
    if (first === 'v3') return segments.slice(1, 4);
    const git = segments.indexOf('_git');
    if (git === -1) return segments;
    const owners = segments.slice(0, git);
    const name = segments[git + 1];
    // The repository that is called like its project is written without it.
    return owners.length === 1
      ? [...owners, name, name]
      : [...owners.slice(0, 2), name];
  }
  // Bitbucket Data Center.
  if (first === 'scm' && segments.length >= 3) return segments.slice(1, 3);
  if (first === 'projects' && third === 'repos' && fourth) {
    return [second, fourth];
  }
  return [...segments];
}
