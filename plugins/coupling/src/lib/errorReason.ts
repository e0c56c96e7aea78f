/**
 * Why a request failed, in the words of the backend where it answered: those
 * of a `ResponseError` itself only tell the status.
 */
export function errorReason(error: Error): string {
  const { cause } = error;
  const reason =
    cause instanceof Error && cause.message ? cause.message : error.message;
  return withoutMarkup(reason);
}

/** What gateways answer is a page; its status has been said before it. */
function withoutMarkup(reason: string): string {
  return reason.replace(/[,:]?\s*<(!doctype|html|head|body|h1)\b.*$/is, '');
}
