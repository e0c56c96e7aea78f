/** Names told of many. */
const NAMED = 3;

/** What is told of one role. */
export class RoleNote {
  /** Statements on tables, while nobody says whose role it is. */
  unmapped = 0;
  /** Statements of a shared role that nobody was seen running. */
  untold = 0;
  readonly missingTables = new Set<string>();

  sentences(role: string, suggest: (role: string) => string[]): string[] {
    const sentences: string[] = [];
    if (this.unmapped > 0) sentences.push(this.#unmapped(role, suggest(role)));
    if (this.untold > 0) {
      sentences.push(
        `is shared, and ${count(this.untold)} could not be told apart: ` +
          'give each service an application_name or an SQL comment that names it, or better a role of its own',
      );
    }
    if (this.missingTables.size > 0) {
      sentences.push(
        `names what is not on its search path: ${some([
          ...this.missingTables,
        ])}; if these are no temporary tables, set roles[].searchPath`,
      );
    }
    return sentences;
  }

  #unmapped(role: string, suggested: string[]): string {
    const likely =
      suggested.length > 0 ? `; perhaps ${suggested.join(' or ')}` : '';
    return (
      `is nobody's, and its ${count(
        this.unmapped,
      )} on tables count for nobody` +
      `${likely}: set the annotation coupling.seams.dev/postgres-role: ${role}, or roles[] in the configuration`
    );
  }
}

function count(statements: number): string {
  return statements === 1 ? '1 statement' : `${statements} statements`;
}

function some(names: string[]): string {
  const named = names.slice(0, NAMED).join(', ');
  const more = names.length - NAMED;
  return more > 0 ? `${named} and ${more} more` : named;
}
