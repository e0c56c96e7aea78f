import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { CatalogModel } from '@seams/coupling-core';
import type { Knex } from 'knex';
import type { RefsByName } from '../../catalog/readRefsByName';
import type { SourcePolicy } from '../staleness';
import type { ReadVisibility } from '../visibility';

/** What every answer is made from. */
export interface AnswerDeps {
  knex: Knex;
  readVisibility: ReadVisibility;
  /** The catalog as a caller may see it. */
  readCatalogAs: (credentials: BackstageCredentials) => Promise<CatalogModel>;
  /** Whom texts of sources may mean, of all there is in the catalog. */
  readRefsByName: () => Promise<RefsByName>;
  sources: SourcePolicy;
  now: () => Date;
}
