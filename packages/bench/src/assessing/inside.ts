/* The backend's own store and assessment, which are no part of what it offers. */
/* eslint-disable @backstage/no-forbidden-package-imports, @backstage/no-mixed-plugin-imports */
export { runAssessment } from '@seams/backstage-plugin-coupling-backend/src/assessment/runAssessment';
export { migrate } from '@seams/backstage-plugin-coupling-backend/src/database/migrate';
export { readLastAssessmentRun } from '@seams/backstage-plugin-coupling-backend/src/database/operations/readLastAssessmentRun';
export { storeEvidenceBatch } from '@seams/backstage-plugin-coupling-backend/src/database/operations/storeEvidenceBatch';
export { runCollector } from '@seams/backstage-plugin-coupling-backend/src/collection/runCollector';
export { takeOver } from '@seams/backstage-plugin-coupling-backend/src/takeOver';
