import {
  countOfStatements,
  someOf,
} from '@seams/backstage-plugin-coupling-node/databases';
import type { DeliveredItem } from '@seams/backstage-plugin-coupling-node';
import { noteItems } from '@seams/backstage-plugin-coupling-node/runs';
import type { Server } from '../readServer';
import { SchemaNote } from './SchemaNote';

type Told = Pick<Server, 'account' | 'longestDigest'>;

/** What could not be read, for the record of the run. */
export class RunNotes {
  readonly #general: [string, string][] = [];
  readonly #schemas = new Map<string, SchemaNote>();
  readonly #statements: [string, string][] = [];
  readonly #cut: [string, string][] = [];
  readonly #cutAndRead: [string, string][] = [];
  readonly #missing = new Set<string>();
  #calls = 0;

  /** Something about the source as a whole. */
  say(field: string, reason: string) {
    this.#general.push([field, reason]);
  }

  /** What is told of the connections with this default schema. */
  schema(name: string | null): SchemaNote {
    const note = this.#schemas.get(name ?? '') ?? new SchemaNote();
    this.#schemas.set(name ?? '', note);
    return note;
  }

  /** Statements of shared schemas that nobody was seen running. */
  untold(): number {
    return [...this.#schemas.values()].reduce(
      (sum, { untold }) => sum + untold,
      0,
    );
  }

  /** A statement that cannot be read. */
  statement(title: string, reason: string) {
    this.#statements.push([title, reason]);
  }

  /** A statement that runs code which cannot be seen, like CALL. */
  code(calls: number) {
    this.#calls += calls;
  }

  /** A statement of which the server may have kept the beginning only. */
  cut(digest: string, calls: number, isRead: boolean) {
    const reason = isRead
      ? 'may have been cut, and is read as far as it goes'
      : 'was cut, and cannot be read';
    (isRead ? this.#cutAndRead : this.#cut).push([
      `digest ${digest}`,
      `${reason}, ${calls} calls`,
    ]);
  }

  /** A table that the account does not see. */
  missing(table: string) {
    this.#missing.add(table);
  }

  items(
    server: Told,
    suggest: (schema: string) => string[],
  ): Iterable<DeliveredItem> {
    const schemas = [...this.#schemas].flatMap(([name, note]) =>
      note
        .sentences(name, suggest)
        .map((reason): [string, string] => [titleOf(name), reason]),
    );
    return noteItems([
      ...this.#general,
      ...this.#summaryOfCut(server),
      ...this.#summaryOfMissing(server),
      ...this.#summaryOfCode(),
      ...schemas,
      ...this.#statements,
      ...this.#cut,
      ...this.#cutAndRead,
    ]);
  }

  #summaryOfCut({ longestDigest }: Told): [string, string][] {
    const [lost, read] = [this.#cut.length, this.#cutAndRead.length];
    if (lost + read === 0) return [];
    return [
      [
        'performance_schema_max_digest_length',
        `or max_digest_length is ${longestDigest} bytes, so that ${countOfStatements(
          lost,
        )} cannot be read and ${countOfStatements(
          read,
        )} perhaps not to the end: set both higher, like 8192, and restart the server`,
      ],
    ];
  }

  #summaryOfCode(): [string, string][] {
    if (this.#calls === 0) return [];
    return [
      [
        'stored programs',
        `were called or prepared ${
          this.#calls
        } times, and the server does not show what they do: declare it in the boundaries of services`,
      ],
    ];
  }

  #summaryOfMissing({ account }: Told): [string, string][] {
    if (this.#missing.size === 0) return [];
    return [
      [
        'tables',
        `that statements name are not visible: ${someOf(
          this.#missing,
        )}; if they were not dropped or temporary, GRANT REFERENCES ON *.* TO ${account}`,
      ],
    ];
  }
}

function titleOf(schema: string): string {
  return schema === '' ? 'no default schema' : `schema ${schema}`;
}
