import type { Entity } from '@backstage/catalog-model';

/**
 * Whether the entity is one that is assessed: a component.
 *
 * @public
 */
export function isCouplingAvailable(entity: Entity): boolean {
  return entity.kind.toLocaleLowerCase('en-US') === 'component';
}
