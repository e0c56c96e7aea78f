import type { z } from 'zod';
import type { Naming } from '../../shared/naming';

/** A schema of one kind: its own fields besides those that all kinds have. */
type KindSchema = z.ZodObject<{ kind: z.ZodLiteral<string> }>;

/**
 * How conclusions get at items of a kind: `releases` and `accesses`, of which
 * there may be a million, from columns; `items` one by one; `counted` kinds are
 * stored and shown, and nothing is concluded from them yet.
 */
export type HowKept = 'releases' | 'accesses' | 'items' | 'counted';

/** Words of a line; those that are absent are left out. */
export type Words = (string | undefined)[];

/** All that tells one kind of evidence from others. */
export interface Kind<Schema extends KindSchema, Kept extends HowKept> {
  schema: Schema;
  /** With every field that is part of the identity; for docs and tests. */
  example: z.output<Schema>;
  /** On screen, like `Foreign key`. */
  title: string;
  /**
   * What tells two items of one source apart. The service is always among it:
   * pipelines of different services may number their runs alike.
   */
  identity(item: z.output<Schema>): (string | undefined)[];
  /** Every entity that an item names; some may be absent or named twice. */
  refs(item: z.output<Schema>): (string | undefined)[];
  kept: Kept;
  /** The item in one line. */
  line(item: z.output<Schema>, name: Naming): Words;
}

/** Declares a kind of evidence; a line in `registry.ts` makes it known. */
export function defineKind<
  Schema extends KindSchema,
  const Kept extends HowKept,
>(kind: Kind<Schema, Kept>): Kind<Schema, Kept> {
  return kind;
}

/** `(sync, http)`; nothing where nothing is known. */
export function inBrackets(...values: (string | undefined)[]) {
  const known = values.filter(value => value !== undefined);
  return known.length > 0 ? `(${known.join(', ')})` : undefined;
}

export function storesOf(datasets: { store: string }[]): string[] {
  return datasets.map(({ store }) => store);
}
