import { z } from 'zod';
import { access } from './kinds/access';
import { call } from './kinds/call';
import { contract } from './kinds/contract';
import { drill } from './kinds/drill';
import { foreignKey } from './kinds/foreignKey';
import { join } from './kinds/join';
import { journey } from './kinds/journey';
import { oncall } from './kinds/oncall';
import { release } from './kinds/release';
import { resilience } from './kinds/resilience';
import { schemaChange } from './kinds/schemaChange';

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
