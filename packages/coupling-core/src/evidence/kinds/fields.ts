import { z } from 'zod';
import { isEntityRef, normaliseEntityRef } from '../../shared/entityRef';
import { lengthProblem, MAX_KEY_BYTES } from '../../shared/textLength';
import { withoutCredentials } from '../../shared/withoutCredentials';

/** Longest normalised statement kept, in characters: no index holds it. */
const MAX_STATEMENT = 10_000;
/** Longest address, in characters. */
const MAX_URL = 2_000;

/**
 * PostgreSQL takes neither NUL nor half a surrogate pair. Credentials in
 * addresses are nobody's evidence.
 */
const storableText = z
  .string()
  .trim()
  .overwrite(withoutCredentials)
  .min(1)
  .refine(value => !value.includes('\0') && !/\p{Surrogate}/u.test(value), {
    error: 'must be valid Unicode without NUL characters',
  });

/**
 * Any text of evidence but statements and addresses. Most are part of what an
 * item is known or found by, so all have the limit of those.
 */
export const text = storableText
  .check(({ value, issues }) => {
    const message = lengthProblem(value, MAX_KEY_BYTES);
    if (!message) return;
    issues.push({
      ...{ code: 'too_big', origin: 'string', maximum: MAX_KEY_BYTES },
      ...{ input: value, message, continue: false },
    });
  })
  // In characters, of which none takes less than a byte.
  .meta({ maxLength: MAX_KEY_BYTES });

/** What people write in boundaries and exemptions; no index holds it. */
export const prose = storableText.max(1_000, { error: tooManyCharacters });

export const statement = storableText.max(MAX_STATEMENT, {
  error: tooManyCharacters,
});

function tooManyCharacters({
  maximum,
  input,
}: {
  maximum: number | bigint;
  input?: unknown;
}): string {
  return `must not be longer than ${maximum} characters, but has ${
    String(input).length
  }`;
}

/** A point in time, ISO 8601 with a zone; read into UTC. */
export const instant = z
  .string()
  .max(40, { error: tooManyCharacters })
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

export const serviceRef = entityRef('component');
export const storeRef = entityRef('resource');
export const ownerRef = entityRef('user');
export const teamRef = entityRef('group');

export const count = z.number().int().min(0);
export const durationMs = z.number().min(0);

/** One table, collection or topic in a store. Dataset names keep their case. */
export const dataset = z.strictObject({ store: storeRef, name: text });

/** The fields that every kind of evidence has. */
export const commonFields = {
  /** The collector or tool that says so. */
  source: text,
  observedAt: instant,
  /** Where a person can see the original. */
  url: z
    .string()
    .overwrite(withoutCredentials)
    .max(MAX_URL, { error: tooManyCharacters })
    .regex(/^https?:\/\/\S+$/i, 'must be an http or https address')
    .optional(),
};
