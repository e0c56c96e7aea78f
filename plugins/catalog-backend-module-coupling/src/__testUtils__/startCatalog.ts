import { createBackendModule } from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import {
  ANNOTATION_LOCATION,
  ANNOTATION_ORIGIN_LOCATION,
  type Entity,
} from '@backstage/catalog-model';
import type { AlphaEntity } from '@backstage/catalog-model/alpha';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import {
  catalogProcessingExtensionPoint,
  type EntityProvider,
  type EntityProviderConnection,
} from '@backstage/plugin-catalog-node';
import { setTimeout as wait } from 'node:timers/promises';
import request from 'supertest';
import catalogModuleCoupling from '..';

const LOCATION = 'url:https://example.com/catalog-info.yaml';

class Source implements EntityProvider {
  #connect!: (connection: EntityProviderConnection) => void;
  readonly #connection = new Promise<EntityProviderConnection>(resolve => {
    this.#connect = resolve;
  });

  getProviderName() {
    return 'test';
  }

  async connect(connection: EntityProviderConnection) {
    this.#connect(connection);
  }

  async replaceAll(entities: Entity[]) {
    await (
      await this.#connection
    ).applyMutation({
      type: 'full',
      entities: entities.map(item => ({ entity: item, locationKey: 'test' })),
    });
  }
}

/** A component, or another kind, as a file would hold it. */
export function entity(
  kind: string,
  name: string,
  spec: Entity['spec'] = {},
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: {
      name,
      annotations: {
        [ANNOTATION_LOCATION]: LOCATION,
        [ANNOTATION_ORIGIN_LOCATION]: LOCATION,
      },
    },
    spec: { type: 'x', lifecycle: 'production', owner: 'shop', ...spec },
  };
}

/** The real catalog on SQLite, with the module. */
export async function startCatalog() {
  const source = new Source();
  const sourceModule = createBackendModule({
    pluginId: 'catalog',
    moduleId: 'source',
    register(env) {
      env.registerInit({
        deps: { catalog: catalogProcessingExtensionPoint },
        async init({ catalog }) {
          catalog.addEntityProvider(source);
        },
      });
    },
  });
  const backend = await startTestBackend({
    features: [
      catalogPlugin,
      catalogModuleCoupling,
      sourceModule,
      mockServices.rootConfig.factory({
        data: { catalog: { processingInterval: { hours: 1 } } },
      }),
    ],
  });

  /** The entity, once it is there and as asked for. */
  async function read(
    ref: string,
    isReady: (entity: AlphaEntity) => boolean = () => true,
  ): Promise<AlphaEntity> {
    for (;;) {
      const { status, body } = await request(backend.server)
        .get(`/api/catalog/entities/by-name/${ref}`)
        .set('Authorization', mockCredentials.service.header());
      if (status === 200 && isReady(body)) return body;
      await wait(50);
    }
  }
  return { backend, source, read };
}
