import { InputError } from '@backstage/errors';

/** Reads a body as JSON, whatever type it says it has. */
export function parseJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch (error) {
    throw new InputError(`The body is not JSON: ${(error as Error).message}`);
  }
}
