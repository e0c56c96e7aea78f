import { z } from 'zod';
import type { Naming } from '../shared/naming';
import type { HowKept, Words } from './kinds/kind';
import * as registry from './kinds/registry';

/** Name of a kind in code, like `foreignKey`. */
type Name = keyof typeof registry;

const kinds = Object.values(registry);

type Schemas = { [N in Name]: (typeof registry)[N]['schema'] };

export const evidenceSchema = z.discriminatedUnion(
  'kind',
  // A union needs one to be there.
  kinds.map(kind => kind.schema) as unknown as [Schemas[Name]],
);

/**
 * One observed or declared, dated, sourced fact.
 *
 * @public
 */
export type Evidence = { [N in Name]: z.output<Schemas[N]> }[Name];

/** @public */
export type EvidenceKind = Evidence['kind'];

/** @public */
export type EvidenceOf<K extends EvidenceKind> = Extract<Evidence, { kind: K }>;

/**
 * Each kind of evidence: what it is called on screen, and an item of it with
 * every field that is part of its identity.
 *
 * @public
 */
export const EVIDENCE_KINDS: readonly {
  kind: EvidenceKind;
  title: string;
  example: Evidence;
}[] = kinds.map(({ schema, title, example }) => ({
  kind: schema.shape.kind.value,
  title,
  example,
}));

/** What is the same of all kinds: what each says of an item of its own. */
interface AnyKind {
  identity(item: Evidence): (string | undefined)[];
  refs(item: Evidence): (string | undefined)[];
  line(item: Evidence, name: Naming): Words;
  kept: HowKept;
}

const byKind = new Map<EvidenceKind, AnyKind>(
  kinds.map(kind => [kind.schema.shape.kind.value, kind as AnyKind]),
);

/** The declaration of a kind. */
export function kindOf({ kind }: Pick<Evidence, 'kind'>): AnyKind {
  return byKind.get(kind)!;
}

/** The names of the fields of a kind; none where it is no kind. */
export function fieldsOfKind(kind: unknown): string[] {
  const known = kinds.find(({ schema }) => schema.shape.kind.value === kind);
  return known ? Object.keys(known.schema.shape) : [];
}

/** Kinds that a conclusion is drawn from item by item. */
export type ItemKind = {
  [N in Name]: (typeof registry)[N]['kept'] extends 'items'
    ? z.output<Schemas[N]>['kind']
    : never;
}[Name];
