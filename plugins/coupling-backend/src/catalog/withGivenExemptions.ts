import type { CatalogModel } from '@seams/coupling-core';
import type { Knex } from 'knex';
import { listExemptions } from '../database/operations/listExemptions';

/** The catalog with the exemptions that were given here, not in boundaries. */
export async function withGivenExemptions(
  knex: Knex,
  catalog: CatalogModel,
): Promise<CatalogModel> {
  const given = await listExemptions(knex);
  return {
    ...catalog,
    exemptions: given.map(({ createdAt, createdBy, ...rest }) => rest),
  };
}
