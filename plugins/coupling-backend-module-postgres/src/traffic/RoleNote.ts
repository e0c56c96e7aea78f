import {
  countOfStatements,
  ofNobody,
  someOf,
} from '@seams/backstage-plugin-coupling-node/databases';
import { POSTGRES_ROLE } from '../roles/RoleOwners';

/** What is told of one role. */
export class RoleNote {
  /** Statements on tables, while nobody says whose role it is. */
  unmapped = 0;
  /** Statements of a shared role that nobody was seen running. */
  untold = 0;
  readonly missingTables = new Set<string>();

  sentences(role: string, suggest: (role: string) => string[]): string[] {
    const sentences: string[] = [];
    if (this.unmapped > 0) {
      sentences.push(
        ofNobody(role, {
          statements: this.unmapped,
          suggested: suggest(role),
          annotation: POSTGRES_ROLE,
          settings: 'roles[]',
        }),
      );
    }
    if (this.untold > 0) {
      sentences.push(
        `is shared, and ${countOfStatements(
          this.untold,
        )} could not be told apart: ` +
          'give each service an application_name or an SQL comment that names it, or better a role of its own',
      );
    }
    if (this.missingTables.size > 0) {
      sentences.push(
        `names what is not on its search path: ${someOf(
          this.missingTables,
        )}; if these are no temporary tables, set roles[].searchPath`,
      );
    }
    return sentences;
  }
}
