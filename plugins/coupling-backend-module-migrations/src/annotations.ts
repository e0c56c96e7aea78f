import type { ScmIntegrationRegistry } from '@backstage/integration';
import { normaliseEntityRef, withoutCredentials } from '@seams/coupling-core';
import type { SqlDialect } from '@seams/coupling-sql';
import {
  listAnnotation,
  type AnnotatedComponent,
} from '@seams/backstage-plugin-coupling-node/entities';

/** Folders of migrations, relative to where the component's file is. */
export const MIGRATIONS = 'coupling.seams.dev/migrations';
const DATABASE = 'coupling.seams.dev/migrations-database';
const DIALECT = 'coupling.seams.dev/migrations-dialect';
const SCHEMA = 'coupling.seams.dev/migrations-schema';
const SOURCE_LOCATION = 'backstage.io/source-location';
const DIALECTS: readonly string[] = [
  'postgres',
  'mysql',
] satisfies SqlDialect[];

/** What the annotations of a component ask for. */
export interface MigrationsOfComponent {
  service: string;
  /** The database that they are for. */
  store: string;
  dialect: SqlDialect;
  /** Where names without a schema are. */
  defaultSchema?: string;
  /** Addresses of the folders. */
  folders: string[];
}

/**
 * Reads the annotations.
 *
 * @throws Error that says which annotation is missing or wrong
 */
export function readAnnotations(
  { ref, annotations }: AnnotatedComponent,
  integrations: ScmIntegrationRegistry,
): MigrationsOfComponent {
  const database = annotations[DATABASE];
  if (!database) {
    throw new Error(
      `${ref} lacks the annotation ${DATABASE}, which names the database that its migrations are for, like resource:default/shop-db`,
    );
  }
  const dialect = annotations[DIALECT] ?? 'postgres';
  if (!DIALECTS.includes(dialect)) {
    throw new Error(
      `${ref} has ${dialect} for the annotation ${DIALECT}, which must be one of ${DIALECTS.join(
        ', ',
      )}`,
    );
  }
  const base = annotations[SOURCE_LOCATION]?.replace(/^url:/, '');
  const folders = listAnnotation(annotations[MIGRATIONS]).map(url => {
    if (/^https?:/i.test(url)) return withoutCredentials(url);
    if (base && /^https?:/i.test(base)) {
      return withoutCredentials(integrations.resolveUrl({ url, base }));
    }
    throw new Error(
      `${ref} has no ${SOURCE_LOCATION} that the path ${url} of the annotation ${MIGRATIONS} could be relative to`,
    );
  });
  return {
    service: ref,
    store: normaliseEntityRef(database, 'resource'),
    dialect: dialect as SqlDialect,
    ...(annotations[SCHEMA] && { defaultSchema: annotations[SCHEMA] }),
    folders,
  };
}
