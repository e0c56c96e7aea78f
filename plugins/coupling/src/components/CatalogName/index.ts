export { CatalogName } from './CatalogName';
export { NotInCatalog } from './notInCatalog';
