import { InputError } from '@backstage/errors';
import {
  lengthProblem,
  MAX_KEY_BYTES,
  normaliseEntityRef,
} from '@seams/coupling-core';

const REF = /^([a-z0-9][\w.-]*:)?([a-z0-9][\w.-]*\/)?[a-z0-9][\w.-]*$/i;

/** Completes a service's entity ref; `parameter` names it in the error. */
export function parseServiceRef(text: string, parameter: string): string {
  const tooLong = lengthProblem(text, MAX_KEY_BYTES);
  if (tooLong) throw new InputError(`${parameter} ${tooLong}`);
  if (!REF.test(text)) {
    throw new InputError(
      `${parameter} must be an entity ref, like component:default/orders`,
    );
  }
  return normaliseEntityRef(text, 'component');
}
