import type { AuthService } from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';

/** A component as far as collectors need it. @public */
export interface AnnotatedComponent {
  /** Complete and in lower case, like `component:default/orders`. */
  ref: string;
  /** `metadata.name`, as it is written. */
  name: string;
  annotations: Record<string, string>;
}

const FIELDS = [
  'kind',
  'metadata.name',
  'metadata.namespace',
  'metadata.annotations',
];
const PAGE = 500;

/**
 * The components of the catalog that have at least one of the annotations, or
 * all of them, read with the plugin's own credentials.
 *
 * @public
 */
export async function readComponents(options: {
  auth: AuthService;
  catalog: CatalogService;
  /** Without it, all components. */
  annotations?: string[];
}): Promise<AnnotatedComponent[]> {
  const { auth, catalog, annotations: wanted } = options;
  const pages = catalog.streamEntities(
    { filter: { kind: 'Component' }, fields: FIELDS, pageSize: PAGE },
    { credentials: await auth.getOwnServiceCredentials() },
  );
  const components: AnnotatedComponent[] = [];
  for await (const page of pages) {
    for (const entity of page) {
      const { name, annotations = {} } = entity.metadata;
      if (wanted && !wanted.some(key => annotations[key])) continue;
      components.push({ ref: stringifyEntityRef(entity), name, annotations });
    }
  }
  return components;
}
