import { z } from 'zod';

/** Longest text any evidence field may hold, in characters. */
const MAX_TEXT = 1_000;
/** Longest normalised statement kept, in characters. */
const MAX_STATEMENT = 10_000;

export const text = storableText(MAX_TEXT);

export const statement = storableText(MAX_STATEMENT);

/** PostgreSQL takes neither NUL nor half a surrogate pair. */
function storableText(longest: number) {
  return z
    .string()
    .trim()
    .min(1)
    .max(longest)
    .refine(value => !value.includes('\0') && !/\p{Surrogate}/u.test(value), {
      error: 'must be valid Unicode without NUL characters',
    });
}

/** A point in time, ISO 8601 with a zone; read into UTC. */
export const instant = z
  .string()
  .max(40)
  .refine(isInstant, {
    error:
      'must be a date and time in ISO 8601 with a zone, like 2026-08-01T09:30:00Z',
    abort: true,
  })
  .meta({ format: 'date-time' })
  .transform(value => new Date(value).toISOString());

const ISO_8601 =
  /^(\d{4}-\d\d-\d\d)T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)$/i;

function isInstant(value: string): boolean {
  const day = ISO_8601.exec(value)?.[1];
  if (!day || Number.isNaN(Date.parse(value))) return false;
  // Every month has 28 days. Later ones Date may move, 30 February to 2 March;
  // a day that moves is no day.
  if (day.slice(-2) <= '28') return true;
  return new Date(`${day}T00:00Z`).toISOString().startsWith(day);
}

const ENTITY_REF = /^([a-z0-9][\w.-]*:)?([a-z0-9][\w.-]*\/)?[a-z0-9][\w.-]*$/i;

/** Whether a text is an entity ref, short or complete, and nothing else. */
export function isEntityRef(value: string): boolean {
  return ENTITY_REF.test(value);
}

/**
 * A catalog entity ref. Names without a kind or namespace get the defaults,
 * and case is folded, so `Orders` and `component:default/orders` are one thing.
 */
const entityRef = (defaultKind: string) =>
  text
    .refine(isEntityRef, {
      error: `must be an entity ref, like ${defaultKind}:default/orders`,
      abort: true,
    })
    .transform(value => normaliseEntityRef(value, defaultKind));

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

export const serviceRef = entityRef('component');
export const storeRef = entityRef('resource');
export const ownerRef = entityRef('user');
export const teamRef = entityRef('group');

export const count = z.number().int().min(0);
export const durationMs = z.number().min(0);

/** One table, collection or topic in a store. Dataset names keep their case. */
export const dataset = z.object({ store: storeRef, name: text });

/**
 * One table, collection or topic in a store.
 *
 * @public
 */
export type Dataset = z.output<typeof dataset>;

/** The fields that every kind of evidence has. */
export const commonFields = {
  /** The collector or tool that says so. */
  source: text,
  observedAt: instant,
  /** Where a person can see the original. */
  url: z
    .string()
    .max(2_000)
    .regex(/^https?:\/\/\S+$/i, 'must be an http or https address')
    .optional(),
};
