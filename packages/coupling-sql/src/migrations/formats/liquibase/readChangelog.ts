import type { SqlDialect } from '../../../sqlReader';
import type { FileReading, LeftOutPart } from '../../MigrationFormat';
import { linesOf } from '../readings';

// The patterns are those of Liquibase's parser, which goes by lines.
const CHANGESET =
  /^\s*--\s*changeset\s+(?:"[^"]+"|[^:]+):\s*(?:"[^"]+"|\S+).*$/i;
const ROLLBACK = /^\s*--\s*rollback (.*)$/i;
const ROLLBACK_START = /^\s*\/\*\s*liquibase\s*rollback\s*$/i;
const ROLLBACK_END = /\*\/\s*$/;
const IGNORE_LINES = /^--\s*ignoreLines:(\w+)$/i;
const PROPERTY = /^\s*--\s*property\s+.*:.*\s+.*:.*$/i;
const DBMS = /dbms:([^,][\w!,]+)/i;
const END_DELIMITER = /\bendDelimiter:(\S*)/i;

const NAMES: Record<SqlDialect, string[]> = {
  postgres: ['postgresql', 'all'],
  mysql: ['mysql', 'mariadb', 'all'],
};

class ChangelogReader {
  readonly #forward: string[] = [];
  readonly #leftOut: LeftOutPart[] = [];
  readonly #placeholders: Record<string, string> = {};
  #number = 0;
  /** Why the changeset is not run; undefined when it is. */
  #passedOver: string | undefined;
  /** Lines that are still to be ignored. */
  #ignored = 0;
  #isRollback = false;
  #delimiter = ';';

  constructor(private readonly dialect: SqlDialect) {}

  take(line: string, whole: string) {
    this.#number += 1;
    const forward = this.#forwardOf(line, whole);
    this.#forward.push(forward ?? whole.replace(/[^\n]+/g, ''));
  }

  reading(): FileReading {
    return {
      as: 'changelog',
      forward: this.#forward.join(''),
      leftOut: this.#leftOut,
      placeholders: this.#placeholders,
    };
  }

  /** Undefined for what is left out. */
  #forwardOf(line: string, whole: string): string | undefined {
    const ignore = IGNORE_LINES.exec(line)?.[1];
    if (this.#ignored > 0) {
      this.#ignored = ignore === 'end' ? 0 : this.#ignored - 1;
      return ignore === 'end' ? whole : this.#out('ignored', whole);
    }
    if (ignore !== undefined) {
      this.#ignored = ignore === 'start' ? Infinity : Number(ignore) || 0;
      return whole;
    }
    if (PROPERTY.test(line)) return this.#property(line, whole);
    if (CHANGESET.test(line)) return this.#changeset(line, whole);
    if (this.#isRollback || ROLLBACK_START.test(line)) {
      // It is a comment, which may stay; what is in it is counted.
      if (this.#isRollback) this.#out('rollback', whole.replace('*/', ''));
      this.#isRollback = !ROLLBACK_END.test(line);
      return whole;
    }
    const rollback = ROLLBACK.exec(line)?.[1];
    if (rollback !== undefined) this.#out('rollback', `${rollback}\n`);
    if (rollback !== undefined) return whole;
    if (this.#passedOver) return this.#out(this.#passedOver, whole);
    return this.#inWordsOfTheClient(whole);
  }

  #out(as: string, text: string): undefined {
    const last = this.#leftOut.at(-1);
    const next = last && last.line + last.text.split('\n').length - 1;
    if (last?.as === as && next === this.#number) last.text += text;
    else this.#leftOut.push({ as, line: this.#number, text });
  }

  #property(line: string, whole: string): string {
    const name = /name:\s*(\S+)/i.exec(line)?.[1];
    const value = /value:\s*(\S+)/i.exec(line)?.[1];
    // The first that fits is the one that counts.
    if (name && value && this.#isOurs(line)) {
      this.#placeholders[name] ??= value;
    }
    return whole;
  }

  #changeset(line: string, whole: string): string {
    this.#passedOver = undefined;
    if (/ignore:true\b/i.test(line)) this.#passedOver = 'ignored';
    else if (!this.#isOurs(line)) this.#passedOver = 'of other databases';
    const before = this.#delimiter;
    // It may be written as a pattern; what can be told is a text at a line's end.
    const given = END_DELIMITER.exec(line)?.[1].replace(
      /^(?:\\n|\^|\\s\*)+/,
      '',
    );
    this.#delimiter = given && /^[^\\()[\]{}|*+?.]+$/.test(given) ? given : ';';
    if (this.dialect !== 'mysql' || this.#delimiter === before) return whole;
    return `DELIMITER ${this.#delimiter}\n`;
  }

  #isOurs(line: string): boolean {
    const said = DBMS.exec(line)?.[1].toLowerCase().split(',');
    if (!said) return true;
    const isNamed = (one: string) => NAMES[this.dialect].includes(one);
    const not = said.filter(one => one.startsWith('!'));
    if (not.some(one => isNamed(one.slice(1)))) return false;
    const only = said.filter(one => !one.startsWith('!'));
    return only.length === 0 || only.some(isNamed);
  }

  /** The client of MySQL knows delimiters; to PostgreSQL there is only one. */
  #inWordsOfTheClient(whole: string): string {
    if (this.#delimiter === ';' || this.dialect === 'mysql') return whole;
    const end = whole.trimEnd();
    return end.endsWith(this.#delimiter)
      ? `${end.slice(0, -this.#delimiter.length)};${whole.slice(end.length)}`
      : whole;
  }
}

/** What of a changelog Liquibase runs going forward. */
export function readChangelog(text: string, dialect: SqlDialect): FileReading {
  const reader = new ChangelogReader(dialect);
  for (const line of linesOf(text)) {
    reader.take(line.text, text.slice(line.start, line.end));
  }
  return reader.reading();
}
