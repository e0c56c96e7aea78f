import { z } from 'zod';
import { access } from './access';
import { call } from './call';
import { contract } from './contract';
import { drill } from './drill';
import { foreignKey } from './foreignKey';
import { join } from './join';
import { journey } from './journey';
import { oncall } from './oncall';
import { release } from './release';
import { resilience } from './resilience';
import { schemaChange } from './schemaChange';

export const evidenceSchema = z.discriminatedUnion('kind', [
  release,
  call,
  access,
  join,
  foreignKey,
  schemaChange,
  contract,
  journey,
  oncall,
  resilience,
  drill,
]);

/**
 * One observed or declared, dated, sourced fact.
 *
 * @public
 */
export type Evidence = z.output<typeof evidenceSchema>;

/** @public */
export type EvidenceKind = Evidence['kind'];

/** @public */
export type EvidenceOf<K extends EvidenceKind> = Extract<Evidence, { kind: K }>;
