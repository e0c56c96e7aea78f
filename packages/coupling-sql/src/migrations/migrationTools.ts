import { formats } from './formats';
import type { MigrationTool } from './Migrations';

/**
 * The migration tools whose files are known.
 *
 * @public
 */
export const migrationTools: readonly MigrationTool[] = formats.map(
  ({ id, title, recognised }) => ({ id, title, recognised }),
);
