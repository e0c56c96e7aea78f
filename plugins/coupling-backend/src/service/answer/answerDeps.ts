import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { CatalogModel } from '@seams/coupling-core';
import type { Knex } from 'knex';
import type { SourcePolicy } from '../staleness';
import type { ReadVisibility } from '../visibility';

/** What every answer is made from. */
export interface AnswerDeps {
  knex: Knex;
  readVisibility: ReadVisibility;
  /** The catalog as a caller may see it. */
  readCatalogAs: (credentials: BackstageCredentials) => Promise<CatalogModel>;
  sources: SourcePolicy;
  now: () => Date;
}
