import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { toCatalogModel, type CatalogModel } from '@seams/coupling-core';

const KINDS = ['Component', 'Resource', 'API', 'Group', 'User'];
/** What `toCatalogModel` reads of an entity, so that no more is fetched. */
const FIELDS = [
  'kind',
  'metadata.name',
  'metadata.namespace',
  'metadata.links',
  'spec.type',
  'spec.profile',
  'spec.boundary',
  'relations',
];
const PAGE = 500;

/** Reads everything the scores need, as far as the credentials let it see. */
export async function readCatalogModel(
  catalog: CatalogService,
  credentials: BackstageCredentials,
): Promise<CatalogModel> {
  const model = toCatalogModel([]);
  const pages = catalog.streamEntities(
    { filter: { kind: KINDS }, fields: FIELDS, pageSize: PAGE },
    { credentials },
  );
  for await (const page of pages) {
    const part = toCatalogModel(page);
    model.services.push(...part.services);
    model.stores.push(...part.stores);
    model.apis.push(...part.apis);
    model.owners.push(...part.owners);
    model.relations.push(...part.relations);
  }
  return model;
}
