import { isError, stringifyError } from '@backstage/errors';

/** Addresses without what may be secret in them: user, password and query. */
export function redactUrls(text: string): string {
  return text.replace(
    /([a-z][a-z0-9+.-]*:\/\/)([^\s/?#]*@)?([^\s?#'"]*)([?#][^\s'"]*)?/gi,
    (_match, scheme, _user, rest) => `${scheme}${rest}`,
  );
}

/** An error to be logged by others, without secrets in its addresses. */
export function redactError(error: unknown): Error {
  if (!isError(error)) return new Error(redactUrls(stringifyError(error)));
  const redacted = new Error(redactUrls(error.message));
  redacted.name = error.name;
  if (error.stack) redacted.stack = redactUrls(error.stack);
  return redacted;
}
