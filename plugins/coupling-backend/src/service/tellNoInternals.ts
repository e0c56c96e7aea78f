import type { LoggerService } from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import type { ErrorRequestHandler } from 'express';
import { redactError } from '../redact';

/** Errors whose words are for the caller. */
const FOR_CALLERS = new Set([
  'AuthenticationError',
  'ConflictError',
  'InputError',
  'NotAllowedError',
  'NotFoundError',
  'ServiceUnavailableError',
]);

/**
 * Keeps the words of all other errors from the caller: those of a database
 * hold statements with their values. They are in the log, redacted.
 */
export function tellNoInternals(logger: LoggerService): ErrorRequestHandler {
  return (error, _req, _res, next) => {
    if (isForCaller(error)) {
      next(error);
      return;
    }
    logger.error('Could not answer a request', redactError(error));
    next(
      new Error(
        'Something went wrong in the backend; its log says what it was',
      ),
    );
  };
}

function isForCaller(error: unknown): boolean {
  if (!isError(error)) return false;
  // What reads bodies says so of errors that are the sender's.
  return FOR_CALLERS.has(error.name) || error.expose === true;
}
