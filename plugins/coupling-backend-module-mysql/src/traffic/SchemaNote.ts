import { MYSQL_SCHEMA, MYSQL_USER } from '../owners';

/** Names told of many. */
const NAMED = 3;

/** What is told of the connections with one default schema. */
export class SchemaNote {
  /** Statements on tables, while nobody says whose the schema is. */
  unmapped = 0;
  /** Statements that nobody was seen running, though several might. */
  untold = 0;
  readonly missingTables = new Set<string>();

  /** @param schema - empty for connections without a default schema */
  sentences(schema: string, suggest: (schema: string) => string[]): string[] {
    const sentences: string[] = [];
    if (this.unmapped > 0) {
      sentences.push(this.#unmapped(schema, suggest(schema)));
    }
    if (this.untold > 0) {
      sentences.push(
        `${schema === '' ? 'is anybody’s' : 'is shared'}, and ${count(
          this.untold,
        )} could not be told apart: give each service a schema of its own to connect to, or an account of its own with the annotation ${MYSQL_USER}`,
      );
    }
    return sentences;
  }

  #unmapped(schema: string, suggested: string[]): string {
    const likely =
      suggested.length > 0 ? `; perhaps ${suggested.join(' or ')}` : '';
    return (
      `is nobody's, and its ${count(
        this.unmapped,
      )} on tables count for nobody` +
      `${likely}: set the annotation ${MYSQL_SCHEMA}: ${schema}, or schemas[] in the configuration`
    );
  }
}

export function count(statements: number): string {
  return statements === 1 ? '1 statement' : `${statements} statements`;
}

/** The first of many names. */
export function some(names: Iterable<string>): string {
  const all = [...names];
  const named = all.slice(0, NAMED).join(', ');
  const more = all.length - NAMED;
  return more > 0 ? `${named} and ${more} more` : named;
}
