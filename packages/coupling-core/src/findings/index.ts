import { definition as foreignWrite } from './foreign-write/definition';
import { evaluate as findForeignWrite } from './foreign-write/evaluate';
import { definition as foreignMigration } from './foreign-migration/definition';
import { evaluate as findForeignMigration } from './foreign-migration/evaluate';
import { definition as crossBoundaryForeignKey } from './cross-boundary-foreign-key/definition';
import { evaluate as findCrossBoundaryForeignKey } from './cross-boundary-foreign-key/evaluate';
import { definition as foreignRead } from './foreign-read/definition';
import { evaluate as findForeignRead } from './foreign-read/evaluate';
import { definition as crossBoundaryJoin } from './cross-boundary-join/definition';
import { evaluate as findCrossBoundaryJoin } from './cross-boundary-join/evaluate';
import { definition as noSystemOfRecord } from './no-system-of-record/definition';
import { evaluate as findNoSystemOfRecord } from './no-system-of-record/evaluate';
import { definition as contestedSystemOfRecord } from './contested-system-of-record/definition';
import { evaluate as findContestedSystemOfRecord } from './contested-system-of-record/evaluate';
import { definition as noIncidentOwner } from './no-incident-owner/definition';
import { evaluate as findNoIncidentOwner } from './no-incident-owner/evaluate';
import { definition as sharedSchema } from './shared-schema/definition';
import { evaluate as findSharedSchema } from './shared-schema/evaluate';
import { definition as mustNotKnow } from './must-not-know/definition';
import { evaluate as findMustNotKnow } from './must-not-know/evaluate';
import { definition as fuzzyBoundary } from './fuzzy-boundary/definition';
import { evaluate as findFuzzyBoundary } from './fuzzy-boundary/evaluate';
import { definition as expiredExemption } from './expired-exemption/definition';
import { evaluate as findExpiredExemption } from './expired-exemption/evaluate';
import type { Rule, RuleDefinition } from './rule';

/** Every rule there is: a new one is a folder and a line here. */
export const rules: Rule[] = [
  { definition: foreignWrite, evaluate: findForeignWrite },
  { definition: foreignMigration, evaluate: findForeignMigration },
  {
    definition: crossBoundaryForeignKey,
    evaluate: findCrossBoundaryForeignKey,
  },
  { definition: foreignRead, evaluate: findForeignRead },
  { definition: crossBoundaryJoin, evaluate: findCrossBoundaryJoin },
  { definition: noSystemOfRecord, evaluate: findNoSystemOfRecord },
  {
    definition: contestedSystemOfRecord,
    evaluate: findContestedSystemOfRecord,
  },
  { definition: noIncidentOwner, evaluate: findNoIncidentOwner },
  { definition: sharedSchema, evaluate: findSharedSchema },
  { definition: mustNotKnow, evaluate: findMustNotKnow },
  { definition: fuzzyBoundary, evaluate: findFuzzyBoundary },
  { definition: expiredExemption, evaluate: findExpiredExemption },
];

/**
 * What every rule asks, why, and what to do about it.
 *
 * @public
 */
export const ruleDefinitions: RuleDefinition[] = rules.map(
  ({ definition }) => definition,
);

/**
 * Rules that a service may be exempted from: all but the one on exemptions.
 *
 * @public
 */
export const EXEMPTIBLE_RULES: string[] = ruleDefinitions
  .map(({ id }) => id)
  .filter(id => id !== 'expired-exemption');
