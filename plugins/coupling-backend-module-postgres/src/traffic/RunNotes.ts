import type { DeliveredItem } from '@seams/backstage-plugin-coupling-node';
import { noteItems } from '@seams/backstage-plugin-coupling-node/runs';
import { RoleNote } from './RoleNote';

/** What could not be read, for the record of the run. */
export class RunNotes {
  readonly #general: [string, string][] = [];
  readonly #roles = new Map<string, RoleNote>();
  readonly #statements: [string, string][] = [];

  /** Something about the source as a whole. */
  say(field: string, reason: string) {
    this.#general.push([field, reason]);
  }

  /** Statements of the role that are told with it, and how. */
  role(name: string): RoleNote {
    const note = this.#roles.get(name) ?? new RoleNote();
    this.#roles.set(name, note);
    return note;
  }

  statement(queryId: string, reason: string) {
    this.#statements.push([`queryid ${queryId}`, reason]);
  }

  items(suggest: (role: string) => string[]): Iterable<DeliveredItem> {
    const roles = [...this.#roles].flatMap(([name, note]) =>
      note
        .sentences(name, suggest)
        .map((reason): [string, string] => [`role ${name}`, reason]),
    );
    return noteItems([...this.#general, ...roles, ...this.#statements]);
  }
}
