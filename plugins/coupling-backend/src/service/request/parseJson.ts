import { InputError } from '@backstage/errors';
import { isNestedDeeper } from './nesting';

/** Far deeper than any event; what is deeper overflows who walks it. */
const DEEPEST = 100;

/** Reads a body as JSON, whatever type it says it has. */
export function parseJson(body: Buffer): unknown {
  if (isNestedDeeper(body, DEEPEST)) {
    throw new InputError(
      `The body nests lists and objects more than ${DEEPEST} deep; nothing that is read here does`,
    );
  }
  try {
    return JSON.parse(body.toString('utf8'));
  } catch (error) {
    throw new InputError(`The body is not JSON: ${(error as Error).message}`);
  }
}
