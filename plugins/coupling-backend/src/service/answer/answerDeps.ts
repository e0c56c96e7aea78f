import type { Knex } from 'knex';
import type { SourcePolicy } from '../staleness';
import type { ReadVisibility } from '../visibility';

/** What every answer is made from. */
export interface AnswerDeps {
  knex: Knex;
  readVisibility: ReadVisibility;
  sources: SourcePolicy;
  now: () => Date;
}
