import {
  RELATION_CONSUMES_API,
  RELATION_DEPENDS_ON,
  RELATION_OWNED_BY,
  RELATION_PART_OF,
  RELATION_PROVIDES_API,
  stringifyEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import type { CatalogModel, CatalogRelation } from '@seams/coupling-core';
import { toBoundary } from './toBoundary';
import { toContact } from './toContact';

/** The catalog fields that {@link toCatalogModel} reads. */
export const CATALOG_FIELDS = [
  'kind',
  'metadata.name',
  'metadata.namespace',
  'metadata.links',
  'spec.type',
  'spec.profile',
  'spec.boundary',
  'relations',
];

const DEPENDENCIES: readonly string[] = [
  RELATION_DEPENDS_ON,
  RELATION_PROVIDES_API,
  RELATION_CONSUMES_API,
];

/** What the scores need of catalog entities; other kinds are passed over. */
export function toCatalogModel(entities: Entity[]): CatalogModel {
  const model: CatalogModel = {
    services: [],
    stores: [],
    apis: [],
    owners: [],
    relations: [],
  };
  for (const entity of entities) addEntity(model, entity);
  return model;
}

function addEntity(model: CatalogModel, entity: Entity) {
  const ref = stringifyEntityRef(entity);
  const owner = target(entity, RELATION_OWNED_BY);
  const type = text(entity.spec?.type);
  switch (entity.kind.toLowerCase()) {
    case 'component': {
      const system = target(entity, RELATION_PART_OF, 'system:');
      const boundary = toBoundary(entity.spec?.boundary);
      model.services.push({ ref, owner, system, boundary });
      break;
    }
    case 'resource':
      model.stores.push({ ref, owner, type });
      break;
    case 'api':
      model.apis.push({ ref, type: type ?? 'unknown' });
      break;
    case 'group':
    case 'user':
      model.owners.push({ ref, contact: toContact(entity) });
      return;
    default:
      return;
  }
  model.relations.push(...dependencies(ref, entity));
}

function dependencies(from: string, entity: Entity): CatalogRelation[] {
  return (entity.relations ?? [])
    .filter(({ type }) => DEPENDENCIES.includes(type))
    .map(({ type, targetRef }) => ({
      from,
      type: type as CatalogRelation['type'],
      to: targetRef.toLowerCase(),
    }));
}

function target(
  entity: Entity,
  relation: string,
  prefix = '',
): string | undefined {
  return entity.relations
    ?.find(
      ({ type, targetRef }) =>
        type === relation && targetRef.toLowerCase().startsWith(prefix),
    )
    ?.targetRef.toLowerCase();
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
