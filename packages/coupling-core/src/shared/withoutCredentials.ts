/** Addresses; a scheme of any length would take long to look for. */
const ADDRESS = /[a-z][a-z0-9+.-]{0,20}:\/\/\S+/gi;
/** User and password, up to the last `@` before the path begins. */
const USER = /^([^:]+:\/\/)[^\s/\\?#]*@/;
const PARAMETER = /([?&;#])([^\s?&;#=]{1,200})=([^\s?&;#]*)/g;

/** Words in the name of a parameter that holds a secret. */
const SECRET_WORDS = new Set([
  ...['auth', 'authorization', 'bearer', 'credential', 'credentials', 'jwt'],
  ...['key', 'apikey', 'pass', 'passphrase', 'passwd', 'password', 'pwd'],
  ...['sas', 'secret', 'session', 'sessionid', 'sid', 'sig', 'signature'],
  ...['token', 'accesstoken', 'authtoken', 'privatetoken'],
]);

/** What tokens of forges, clouds and chats, and signed ones, begin with. */
const TOKEN =
  /^(gh[a-z]_|github_pat_|gl[a-z]{2,5}-|xox[a-z]-|sk[-_]|npm_|pypi-|AKIA|ASIA|ya29\.|eyJ)/;

/**
 * A text without user names, passwords and token-like parameters in the
 * addresses that it is or holds. All else stays as it is written.
 *
 * @public
 */
export function withoutCredentials(text: string): string {
  if (!text.includes('://')) return text;
  return text.replace(ADDRESS, address => {
    const open = address.replace(USER, '$1');
    const left = open.replace(PARAMETER, (whole, before, name, value) => {
      if (!isSecret(name, value)) return whole;
      // Marks where the query or the fragment begins.
      return before === '?' || before === '#' ? before : '';
    });
    if (left === open) return open;
    return left.replace(/([?#])[&;]+/g, '$1').replace(/[?#]+(?=#|$)/g, '');
  });
}

function isSecret(name: string, value: string): boolean {
  const words = decoded(name)
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/);
  return (
    words.some(word => SECRET_WORDS.has(word)) || TOKEN.test(decoded(value))
  );
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
