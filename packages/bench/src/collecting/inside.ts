/*
 * The backend's own store and runner, and the collector as the module makes
 * it. They are no part of what the packages offer.
 */
/* eslint-disable @backstage/no-forbidden-package-imports, @backstage/no-mixed-plugin-imports */
export { runCollector } from '@seams/backstage-plugin-coupling-backend/src/collection/runCollector';
export { migrate } from '@seams/backstage-plugin-coupling-backend/src/database/migrate';
export { createGithubClient } from '@seams/backstage-plugin-coupling-backend-module-github/src/client';
export { createGithubCollector } from '@seams/backstage-plugin-coupling-backend-module-github/src/collector';
export { readGithubConfig } from '@seams/backstage-plugin-coupling-backend-module-github/src/config';
