import type { LoggerService } from '@backstage/backend-plugin-api';
import { isError, ServiceUnavailableError } from '@backstage/errors';
import type { ErrorRequestHandler } from 'express';
import { storageTrouble, TROUBLE_SENTENCES } from '../database/storageTrouble';
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

/** After so many seconds who was told that nothing can be kept may try again. */
const RETRY_AFTER = '60';

/**
 * Keeps the words of all other errors from the caller: those of a database
 * hold statements with their values. They are in the log, redacted. That the
 * database takes nothing, or does not answer, is said to whoever asks.
 */
export function tellNoInternals(logger: LoggerService): ErrorRequestHandler {
  return (error, _req, res, next) => {
    const trouble = storageTrouble(error);
    if (trouble) {
      logger.error('The database is in trouble', redactError(error));
      res.set('retry-after', RETRY_AFTER);
      next(new ServiceUnavailableError(TROUBLE_SENTENCES[trouble]));
      return;
    }
    if (isForCaller(error)) {
      if (error.name === 'ServiceUnavailableError') {
        res.set('retry-after', RETRY_AFTER);
      }
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

function isForCaller(error: unknown): error is Error {
  if (!isError(error)) return false;
  // What reads bodies says so of errors that are the sender's.
  return FOR_CALLERS.has(error.name) || error.expose === true;
}
