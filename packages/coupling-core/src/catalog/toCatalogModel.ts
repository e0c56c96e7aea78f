import type { CatalogEntity } from './catalogEntity';
import type { CatalogModel, CatalogRelation } from './catalogModel';
import { toBoundary } from './toBoundary';
import { toContact } from './toContact';

const DEPENDENCIES: readonly string[] = [
  'dependsOn',
  'providesApi',
  'consumesApi',
];

/**
 * What the scores need of catalog entities; other kinds are passed over.
 *
 * @public
 */
export function toCatalogModel(entities: CatalogEntity[]): CatalogModel {
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

function addEntity(model: CatalogModel, entity: CatalogEntity) {
  const ref = entityRef(entity);
  const owner = target(entity, 'ownedBy');
  const type = text(entity.spec?.type);
  switch (entity.kind.toLowerCase()) {
    case 'component': {
      const system = target(entity, 'partOf', 'system:');
      const boundary = toBoundary(entity.spec?.boundary, ref);
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

function entityRef({ kind, metadata }: CatalogEntity): string {
  const { namespace = 'default', name } = metadata;
  return `${kind}:${namespace}/${name}`.toLowerCase();
}

function dependencies(from: string, entity: CatalogEntity): CatalogRelation[] {
  return (entity.relations ?? [])
    .filter(({ type }) => DEPENDENCIES.includes(type))
    .map(({ type, targetRef }) => ({
      from,
      type: type as CatalogRelation['type'],
      to: targetRef.toLowerCase(),
    }));
}

function target(
  entity: CatalogEntity,
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
