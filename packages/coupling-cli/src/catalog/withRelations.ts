import {
  normaliseEntityRef,
  type CatalogEntity,
  type CatalogRelation,
} from '@seams/coupling-core';

/** A spec field, the relation it means and the kind of ref it holds. */
type RelationField = [field: string, type: string, defaultKind: string];

const FIELDS: RelationField[] = [
  ['owner', 'ownedBy', 'group'],
  ['system', 'partOf', 'system'],
  ['dependsOn', 'dependsOn', 'component'],
  ['providesApis', 'providesApi', 'api'],
  ['consumesApis', 'consumesApi', 'api'],
];

/**
 * Adds the relations that a running catalog would make of an entity's spec,
 * with the same defaults: refs without a namespace mean the entity's own.
 */
export function withRelations(entity: CatalogEntity): CatalogEntity {
  const relations = FIELDS.flatMap(([field, type, kind]) =>
    refsIn(entity, field, kind).map(targetRef => ({ type, targetRef })),
  );
  return { ...entity, relations };
}

/** Dependencies written at their target: `dependencyOf`. */
export function dependenciesOn(entity: CatalogEntity): CatalogRelation[] {
  const { kind, metadata } = entity;
  const to = `${kind}:${metadata.namespace}/${metadata.name}`.toLowerCase();
  return refsIn(entity, 'dependencyOf', 'component').map(from => ({
    from,
    type: 'dependsOn',
    to,
  }));
}

function refsIn(entity: CatalogEntity, field: string, kind: string): string[] {
  const value = entity.spec?.[field];
  const list: unknown[] = Array.isArray(value) ? value : [value];
  return list
    .filter(item => typeof item === 'string' && item !== '')
    .map(item => completeRef(item as string, kind, entity.metadata.namespace));
}

function completeRef(ref: string, kind: string, namespace = 'default'): string {
  if (ref.includes('/')) return normaliseEntityRef(ref, kind);
  const colon = ref.indexOf(':') + 1;
  const local = `${ref.slice(0, colon)}${namespace}/${ref.slice(colon)}`;
  return normaliseEntityRef(local, kind);
}
