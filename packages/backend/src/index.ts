import { createBackend } from '@backstage/backend-defaults';
import { rootHttpRouterServiceFactory } from '@backstage/backend-defaults/rootHttpRouter';
import { endConnectionsAfter } from './endConnectionsAfter';

const backend = createBackend();

backend.add(
  rootHttpRouterServiceFactory({ configure: endConnectionsAfter(5_000) }),
);

backend.add(import('@backstage/plugin-app-backend'));

backend.add(import('@backstage/plugin-auth-backend'));
backend.add(import('@backstage/plugin-auth-backend-module-guest-provider'));

backend.add(import('@backstage/plugin-catalog-backend'));
backend.add(import('@backstage/plugin-catalog-backend-module-logs'));
backend.add(import('@seams/backstage-plugin-catalog-backend-module-coupling'));

backend.add(import('@backstage/plugin-permission-backend'));
backend.add(
  import('@backstage/plugin-permission-backend-module-allow-all-policy'),
);

backend.add(import('@backstage/plugin-search-backend'));
backend.add(import('@backstage/plugin-search-backend-module-catalog'));

backend.add(import('@backstage/plugin-user-settings-backend'));

backend.add(import('@seams/backstage-plugin-coupling-backend'));
backend.add(
  import('@seams/backstage-plugin-coupling-backend-module-evidence-files'),
);
backend.add(import('@seams/backstage-plugin-coupling-backend-module-mysql'));
backend.add(import('@seams/backstage-plugin-coupling-backend-module-postgres'));

backend.start();
