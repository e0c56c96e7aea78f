/** Says of a version that it is not for production, whoever uses it. */
export const isPreReleaseWord = memberOf([
  ...['alpha', 'beta', 'gamma', 'rc', 'cr', 'pre', 'prerelease', 'preview'],
  ...['milestone', 'ea', 'tp', 'next', 'canary', 'edge', 'nightly', 'daily'],
  ...['dev', 'snapshot', 'snap', 'experimental', 'insider', 'insiders'],
  ...['unstable', 'wip', 'draft', 'temp', 'tmp', 'pr', 'mr', 'pull'],
  ...['nonprod', 'preprod'],
]);

/** The same behind a `+`, where words say little else. */
export const isPreReleaseBuild = memberOf([
  ...['nightly', 'snapshot', 'canary', 'dev', 'pr'],
]);

/**
 * A name that moves: tomorrow it stands for another version, so that it tells no
 * two releases apart.
 */
export const isMovingName = memberOf([
  ...['latest', 'stable', 'current', 'release', 'live', 'prod', 'production'],
  ...['main', 'master', 'trunk', 'head', 'default', 'lts', 'rolling', 'dev'],
  ...['develop', 'development', 'staging', 'test', 'nightly', 'edge', 'beta'],
  ...['canary', 'next', 'alpha', 'snapshot', 'preview', 'unstable', 'mainline'],
]);

/** A branch, by what stands before the first slash. */
export const isBranchFolder = memberOf([
  ...[
    'feature',
    'features',
    'feat',
    'bugfix',
    'fix',
    'hotfix',
    'chore',
    'docs',
  ],
  ...['dependabot', 'renovate', 'user', 'users', 'heads', 'origin', 'remotes'],
  ...['revert', 'task', 'story', 'improvement', 'refactor', 'test', 'ci'],
]);

/** Stands before a version and says nothing. */
export const isPlainPrefix = memberOf([
  ...['release', 'rel', 'version', 'ver', 'v', 'tag', 'releases'],
]);

/**
 * What a release may have behind its numbers: a build, a repair, a variant of an
 * image, where it runs.
 */
export const isReleaseWord = memberOf([
  ...['ga', 'final', 'release', 'stable', 'lts', 'ltsc', 'sp', 'hotfix', 'fix'],
  ...['patch', 'p', 'pl', 'r', 'rev', 'revision', 'post', 'build', 'b', 'bld'],
  ...[
    'prod',
    'production',
    'prd',
    'live',
    'main',
    'master',
    'latest',
    'v',
    'u',
  ],
  ...['sha', 'git', 'g', 'commit', 'update', 'security', 'sec', 'cve', 'el'],
  // Variants of images.
  ...['alpine', 'slim', 'bullseye', 'bookworm', 'buster', 'trixie', 'stretch'],
  ...['jessie', 'debian', 'ubuntu', 'noble', 'jammy', 'focal', 'bionic', 'deb'],
  ...['ubi', 'rhel', 'centos', 'fc', 'amzn', 'al', 'distroless', 'scratch'],
  ...['linux', 'windows', 'windowsservercore', 'nanoserver', 'darwin', 'musl'],
  ...['glibc', 'gnu', 'amd', 'arm', 'armv', 'x', 'i', 'aarch', 'ppc', 'le'],
  ...['jre', 'jdk', 'java', 'node', 'python', 'py', 'php', 'ruby', 'go'],
  ...['temurin', 'corretto', 'openjdk', 'graalvm', 'native', 'jvm', 'android'],
  ...['apache', 'nginx', 'fpm', 'cli', 'fips', 'full', 'minimal', 'rootless'],
  ...['ce', 'ee', 'oss', 'enterprise', 'community', 'gke', 'eks', 'aks', 'rke'],
  ...['k', 's', 'aws', 'gcp', 'azure', 'cuda', 'gpu', 'cpu', 'dfsg', 'ds'],
  ...[
    'eu',
    'us',
    'apac',
    'de',
    'uk',
    'fr',
    'bpo',
    'nmu',
    'servercore',
    'nonroot',
  ],
]);

function memberOf(words: readonly string[]): (word: string) => boolean {
  const known = new Set(words);
  return word => known.has(word);
}
