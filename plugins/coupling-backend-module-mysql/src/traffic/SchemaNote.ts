import {
  countOfStatements,
  ofNobody,
} from '@seams/backstage-plugin-coupling-node/databases';
import { MYSQL_SCHEMA, MYSQL_USER } from '../owners';

/** What is told of the connections with one default schema. */
export class SchemaNote {
  /** Statements on tables, while nobody says whose the schema is. */
  unmapped = 0;
  /** Statements that nobody was seen running, though several might. */
  untold = 0;

  /** @param schema - empty for connections without a default schema */
  sentences(schema: string, suggest: (schema: string) => string[]): string[] {
    const sentences: string[] = [];
    if (this.unmapped > 0) {
      sentences.push(
        ofNobody(schema, {
          statements: this.unmapped,
          suggested: suggest(schema),
          annotation: MYSQL_SCHEMA,
          settings: 'schemas[]',
        }),
      );
    }
    if (this.untold > 0) {
      sentences.push(
        `${
          schema === '' ? 'is anybody’s' : 'is shared'
        }, and ${countOfStatements(
          this.untold,
        )} could not be told apart: give each service a schema of its own to connect to, or an account of its own with the annotation ${MYSQL_USER}`,
      );
    }
    return sentences;
  }
}
