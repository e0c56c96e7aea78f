import { isError, stringifyError } from '@backstage/errors';
import { brokenConnection } from '@seams/backstage-plugin-coupling-node/http';

/** Longest text kept, in characters; nobody reads more. */
const MAX_TEXT = 2_000;

/** How the statements begin that knex writes. */
const STATEMENT =
  /\b(?:insert into|update|delete from|with|select(?: distinct)?) (?:["`(*]|count\(|max\()/i;

/** What went wrong, in words that may be kept and shown. */
export function redactReason(error: unknown): string {
  return redactText(`${brokenWords(error)}${stringifyError(error)}`);
}

/** An error to be logged by others, without what is secret in it. */
export function redactError(error: unknown): Error {
  if (!isError(error)) return new Error(redactReason(error));
  const redacted = new Error(
    redactText(`${brokenWords(error)}${error.message}`),
  );
  redacted.name = error.name;
  if (error.stack) redacted.stack = redactText(error.stack);
  return redacted;
}

/** A socket's own words mean little to most people. */
function brokenWords(error: unknown): string {
  const broken = brokenConnection(error);
  return broken ? `The other side ${broken.says}: ` : '';
}

/** No statements with their values, no secrets in addresses, and not too long. */
export function redactText(text: string): string {
  const redacted = redactUrls(withoutStatement(text));
  return redacted.length > MAX_TEXT
    ? `${redacted.slice(0, MAX_TEXT)}…`
    : redacted;
}

/**
 * Without the statement that the database refused: knex puts it before the
 * reason, and every value into it.
 */
function withoutStatement(text: string): string {
  const start = text.search(STATEMENT);
  const end = text.lastIndexOf(' - ');
  if (start < 0) return text;
  return end < start
    ? `${text.slice(0, start)}a statement failed`
    : text.slice(0, start) + text.slice(end + ' - '.length);
}

/** Addresses without what may be secret in them: user, password and query. */
function redactUrls(text: string): string {
  return text.replace(
    /\b([a-z][a-z0-9+.-]{0,30}:\/\/)([^\s/?#]*@)?([^\s?#'"]*)([?#][^\s'"]*)?/gi,
    (_match, scheme, _user, rest) => `${scheme}${rest}`,
  );
}
