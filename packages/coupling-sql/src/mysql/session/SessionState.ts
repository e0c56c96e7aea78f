import type { Statement } from '../ast';
import type { QuoteModes } from '../MysqlLexer';
import { partsOf } from '../names';

/** Modes of SQL in which double quotes are around names. */
const ANSI = /\b(?:ansi|ansi_quotes|db2|maxdb|mssql|oracle|postgresql)\b/i;
const PLAIN_BACKSLASHES = /\bno_backslash_escapes\b/i;

/** One session with MySQL: the database in use, and what it alone sees. */
export class SessionState {
  /** Undefined until a USE. */
  database: string | undefined;
  readonly modes: QuoteModes = { ansi: false, plainBackslashes: false };
  readonly #temporary = new Set<string>();

  isTemporary(schema: string | undefined, name: string): boolean {
    return this.#temporary.has(this.#key(schema, name));
  }

  /** What the session is after a statement. */
  take(statement: Statement) {
    const { Use, CreateTable, Drop, AlterTable, RenameTable } = statement;
    if (Use?.Object) [this.database] = partsOf(Use.Object);
    if (CreateTable?.temporary) {
      const [name, schema] = partsOf(CreateTable.name).reverse();
      this.#temporary.add(this.#key(schema, name));
    }
    for (const each of Drop?.object_type === 'Table' ? Drop.names : []) {
      const [name, schema] = partsOf(each).reverse();
      this.#temporary.delete(this.#key(schema, name));
    }
    for (const { old_name: from, new_name: to } of RenameTable ?? []) {
      this.#rename(partsOf(from), partsOf(to));
    }
    for (const operation of AlterTable?.operations ?? []) {
      if (typeof operation === 'string' || !AlterTable) continue;
      const { To, As } = operation.RenameTable?.table_name ?? {};
      const renamed = To ?? As;
      if (renamed) this.#rename(partsOf(AlterTable.name), partsOf(renamed));
    }
  }

  /** `SET sql_mode = '…'`, which the parser is not needed for. */
  takeModes(text: string) {
    const mode =
      /^\s*set\s+(?:session\s+|local\s+|@@(?:session\.|local\.)?)?sql_mode\s*:?=\s*(.*)$/is.exec(
        text,
      )?.[1];
    if (mode === undefined) return;
    this.modes.ansi = ANSI.test(mode);
    this.modes.plainBackslashes = PLAIN_BACKSLASHES.test(mode);
  }

  #rename(from: string[], to: string[]) {
    const [name, schema] = from.reverse();
    const [newName, newSchema] = to.reverse();
    if (!this.#temporary.delete(this.#key(schema, name))) return;
    this.#temporary.add(this.#key(newSchema ?? schema, newName));
  }

  #key(schema: string | undefined, name: string): string {
    return JSON.stringify([schema ?? this.database ?? '', name]);
  }
}
