import { lengthProblem, MAX_KEY_BYTES } from './textLength';

const ENTITY_REF = /^([a-z0-9][\w.-]*:)?([a-z0-9][\w.-]*\/)?[a-z0-9][\w.-]*$/i;

/** Whether a text is an entity ref, short or complete, and nothing else. */
export function isEntityRef(value: string): boolean {
  return ENTITY_REF.test(value) && !lengthProblem(value, MAX_KEY_BYTES);
}

/**
 * Completes and lower-cases an entity ref.
 *
 * @public
 */
export function normaliseEntityRef(ref: string, defaultKind: string): string {
  const [kind, rest] = ref.includes(':')
    ? ref.split(':', 2)
    : [defaultKind, ref];
  const [namespace, name] = rest.includes('/')
    ? rest.split('/', 2)
    : ['default', rest];
  return `${kind}:${namespace}/${name}`.toLowerCase();
}
