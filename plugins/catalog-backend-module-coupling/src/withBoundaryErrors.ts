import { ENTITY_STATUS_CATALOG_PROCESSING_TYPE } from '@backstage/catalog-client';
import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import type { AlphaEntity } from '@backstage/catalog-model/alpha';
import { checkBoundary } from '@seams/coupling-core';

/**
 * The entity with everything that is wrong with its boundary among its
 * processing errors, which the entity page shows.
 */
export function withBoundaryErrors(entity: Entity, boundary: unknown): Entity {
  const issues = checkBoundary(boundary);
  if (issues.length === 0) return entity;
  const ref = stringifyEntityRef(entity);
  const items = issues.map(({ path, reason }) => {
    const message = `${ref}: ${path} ${reason}`;
    return {
      type: ENTITY_STATUS_CATALOG_PROCESSING_TYPE,
      level: 'error' as const,
      message,
      error: { name: 'InputError', message },
    };
  });
  const { status } = entity as AlphaEntity;
  const marked: AlphaEntity = {
    ...entity,
    status: { ...status, items: [...(status?.items ?? []), ...items] },
  };
  return marked;
}
