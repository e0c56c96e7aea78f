import {
  getCompoundEntityRef,
  parseEntityRef,
  stringifyEntityRef,
  type CompoundEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import {
  processingResult,
  type CatalogProcessor,
  type CatalogProcessorEmit,
  type LocationSpec,
} from '@backstage/plugin-catalog-node';
import { toBoundary } from '@seams/coupling-core';
import {
  RELATION_HAS_SYSTEM_OF_RECORD,
  RELATION_SYSTEM_OF_RECORD_FOR,
} from '@seams/backstage-plugin-coupling-common';
import { withBoundaryErrors } from './withBoundaryErrors';

/**
 * Reads `spec.boundary` of components: says on the entity what is wrong with
 * it, and relates the component to the stores it owns data in.
 *
 * A bad boundary must not cost the entity. An error that a processor throws
 * or emits keeps a new entity out of the catalog and freezes a known one at
 * its last good version, so the errors are put on the entity itself, and what
 * can be read of the boundary is used.
 */
export class BoundaryProcessor implements CatalogProcessor {
  getProcessorName(): string {
    return 'coupling-boundary';
  }

  async postProcessEntity(
    entity: Entity,
    _location: LocationSpec,
    emit: CatalogProcessorEmit,
  ): Promise<Entity> {
    const value = entity.spec?.boundary;
    if (entity.kind !== 'Component' || value === undefined) return entity;
    const component = getCompoundEntityRef(entity);
    for (const store of storesIn(value, stringifyEntityRef(entity))) {
      emitRelations(component, store, emit);
    }
    return withBoundaryErrors(entity, value);
  }
}

function storesIn(boundary: unknown, component: string): CompoundEntityRef[] {
  const { systemOfRecordFor = [] } = toBoundary(boundary, component) ?? {};
  const refs = systemOfRecordFor.flatMap(({ datasets }) =>
    datasets.map(({ store }) => store),
  );
  return [...new Set(refs)].map(ref => parseEntityRef(ref));
}

function emitRelations(
  component: CompoundEntityRef,
  store: CompoundEntityRef,
  emit: CatalogProcessorEmit,
) {
  emit(
    processingResult.relation({
      source: component,
      type: RELATION_SYSTEM_OF_RECORD_FOR,
      target: store,
    }),
  );
  emit(
    processingResult.relation({
      source: store,
      type: RELATION_HAS_SYSTEM_OF_RECORD,
      target: component,
    }),
  );
}
