import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { CatalogModel } from '@seams/coupling-core';
import type { Knex } from 'knex';
import { listExemptions } from '../database/operations/listExemptions';
import { readCatalogModel } from './readCatalogModel';

/**
 * Reads the catalog as a caller may see it, with the exemptions that were
 * given here and do not stand in boundaries.
 */
export function createReadModelAs(deps: {
  knex: Knex;
  catalog: CatalogService;
}): (credentials: BackstageCredentials) => Promise<CatalogModel> {
  return async credentials => {
    const catalog = await readCatalogModel(deps.catalog, credentials);
    const given = await listExemptions(deps.knex);
    return {
      ...catalog,
      exemptions: given.map(({ createdAt, createdBy, ...rest }) => rest),
    };
  };
}
