import { raw, type RequestHandler } from 'express';

/** Largest body of pushed evidence, in bytes, unpacked. */
const LIMIT = 10 * 1024 * 1024;

const readBody = raw({ type: () => true, limit: LIMIT });

/**
 * Reads the body whole, of whatever type, before anything of it is kept; a
 * larger one is answered with 413.
 */
export const readPushedBody: RequestHandler = (req, res, next) =>
  readBody(req, res, error => {
    if (error?.type === 'entity.too.large') {
      Object.assign(error, {
        message:
          'The body is larger than 10 MB; send the evidence in several requests',
      });
    }
    next(error);
  });
