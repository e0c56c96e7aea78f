import { UrlReaders } from '@backstage/backend-defaults/urlReader';
import { mockServices } from '@backstage/backend-test-utils';
import { ScmIntegrations } from '@backstage/integration';
import type { AnnotatedComponent } from '@seams/backstage-plugin-coupling-node/entities';
import { createMigrationsCollector } from '../collector';
import { startFakeForge, type Dialect, type FakeForge } from './fakeForge';

const NOW = new Date('2026-08-01T00:00:00Z');
/** For one folder; a busy machine may take long. */
const PATIENT_MS = 60_000;

/** Components whose migrations are in a forge that speaks so. */
export async function startSubject(dialect: Dialect) {
  const forge = await startFakeForge(dialect);
  const config = mockServices.rootConfig({
    data: { integrations: forge.integrations },
  });
  const urlReader = UrlReaders.default({
    logger: mockServices.logger.mock(),
    config,
  });
  const components: AnnotatedComponent[] = [];
  return {
    forge,
    components,
    createCollector: ({ timeoutMs = PATIENT_MS } = {}) =>
      createMigrationsCollector({
        schedule: { frequency: { minutes: 30 }, timeout: { minutes: 20 } },
        urlReader,
        integrations: ScmIntegrations.fromConfig(config),
        readComponents: async () => components,
        now: () => NOW,
        timeoutMs,
      }),
  };
}

/** A component with the folders of its repository. */
export function component(
  name: string,
  forge: FakeForge,
  folders: string[],
): AnnotatedComponent {
  const urls = folders.map(folder => forge.folderUrl(name, folder));
  return {
    ref: `component:default/${name}`,
    name,
    annotations: {
      'coupling.seams.dev/migrations': urls.join(', '),
      'coupling.seams.dev/migrations-database': 'shop-db',
    },
  };
}
