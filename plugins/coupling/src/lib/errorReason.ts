/**
 * Why a request failed, in the words of the backend where it answered: those
 * of a `ResponseError` itself only tell the status.
 */
export function errorReason(error: Error): string {
  const { cause } = error;
  return cause instanceof Error && cause.message
    ? cause.message
    : error.message;
}
