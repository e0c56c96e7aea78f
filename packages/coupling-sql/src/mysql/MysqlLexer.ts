import { literalEnd } from '../splitting/literalEnd';
import type { Found, Lexer } from '../splitting/Splitter';
import { Compound } from './Compound';

/** How the session reads quotes, which `sql_mode` says. */
export interface QuoteModes {
  /** Double quotes are around names (ANSI_QUOTES). */
  ansi: boolean;
  /** A backslash is a letter like others (NO_BACKSLASH_ESCAPES). */
  plainBackslashes: boolean;
}

const TOKEN =
  '\'|"|`|--(?=\\s|$)|#|\\/\\*(?:M?!\\d*)?|\\*\\/|;|[A-Za-z_$@\\u0080-\\uffff][\\w$@\\u0080-\\uffff]*|\\d[\\w$]*|[^\\s\'"`#;\\-/*\\w$@\\u0080-\\uffff]|[-/*]';

/** A token that the next piece of the text may go on with. */
const LONGEST_TOKEN = 200;
const LINE_END = /\n/g;
const COMMENT_END = /\*\//g;
/** MariaDB's dumps begin with it; it is for the client alone. */
const SANDBOX = '/*M!999999\\-';

type Mode = 'plain' | 'comment' | "'" | '"' | '`';

/**
 * Follows a file as MySQL's client does, and bodies between BEGIN and END also
 * where no DELIMITER is set.
 */
export class MysqlLexer implements Lexer {
  first: number | undefined;
  #mode: Mode = 'plain';
  #comment = 0;
  /** Within what only looks like a comment. */
  #isVersioned = false;
  #compound = new Compound();
  #delimiter = ';';
  #token = new RegExp(TOKEN, 'g');

  constructor(private readonly modes: QuoteModes) {}

  get isOpen(): boolean {
    return this.#mode !== 'plain' || this.#compound.isOpen;
  }

  begin() {
    this.first = undefined;
    this.#mode = 'plain';
    this.#isVersioned = false;
    this.#compound = new Compound();
  }

  forget(length: number) {
    if (this.first !== undefined) this.first = Math.max(0, this.first - length);
    this.#comment = Math.max(0, this.#comment - length);
  }

  distrust() {}

  find(text: string, from: number, isAll: boolean): Found {
    let at = from;
    for (;;) {
      if (this.#mode !== 'plain') {
        const end = this.#close(text, at, isAll);
        if (!end.isClosed) {
          // A comment that never ends is all there is of a statement.
          if (isAll) this.first ??= this.#comment;
          return { kind: 'more', at: end.at };
        }
        this.#mode = 'plain';
        at = end.at;
      }
      this.#token.lastIndex = at;
      const token = this.#token.exec(text);
      if (!token) return { kind: 'more', at: text.length };
      const { 0: word, index } = token;
      const end = index + word.length;
      const isShort = word.length < LONGEST_TOKEN;
      if (!isAll && isShort && end > text.length - LONGEST_TOKEN) {
        return { kind: 'more', at: index };
      }
      const found = this.#take(text, word, index);
      if (typeof found === 'object') return found;
      if (found === 'wait' && !isAll) return { kind: 'more', at: index };
      at = found === 'wait' ? text.length : found;
    }
  }

  /** Goes on behind a token, unless something ends with it. */
  #take(text: string, word: string, index: number): Found | number | 'wait' {
    const end = index + word.length;
    if (word === this.#delimiter && !this.#holds(word)) {
      return this.first === undefined
        ? { kind: 'blank', next: end }
        : { kind: 'end', end: index, next: end };
    }
    if (word === '--' || word === '#') return lineEnd(text, end) ?? 'wait';
    if (word === '/*' || text.startsWith(SANDBOX, index)) {
      this.#mode = 'comment';
      this.#comment = index;
      return end;
    }
    if (this.first === undefined && /^delimiter$/i.test(word)) {
      const changed = this.#changeDelimiter(text, end);
      if (changed) return changed;
    }
    this.first ??= index;
    if (word.startsWith('/*')) this.#isVersioned = true;
    else if (word === '*/' && this.#isVersioned) this.#isVersioned = false;
    else if (word === "'" || word === '"' || word === '`') {
      this.#mode = word;
      this.#compound.take('name');
    } else this.#compound.take(word.toLowerCase());
    return end;
  }

  #holds(word: string): boolean {
    return word === ';' && this.#compound.isOpen;
  }

  /** From here on, something else ends statements. */
  #changeDelimiter(text: string, from: number): Found | 'wait' | undefined {
    const end = lineEnd(text, from);
    if (end === undefined && from + 1_000 > text.length) {
      if (!/\S/.test(text.slice(from))) return 'wait';
    }
    const delimiter = text.slice(from, end).trim().split(/\s/)[0];
    if (delimiter === '') return undefined;
    this.#delimiter = delimiter;
    const escaped = delimiter.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    this.#token = new RegExp(`${escaped}|${TOKEN}`, 'g');
    return { kind: 'blank', next: end ?? text.length };
  }

  #close(text: string, from: number, isAll: boolean) {
    if (this.#mode === 'comment') {
      COMMENT_END.lastIndex = from;
      const found = COMMENT_END.exec(text);
      return found
        ? { at: COMMENT_END.lastIndex, isClosed: true }
        : { at: Math.max(from, text.length - 1), isClosed: false };
    }
    const quote = this.#mode;
    const { ansi, plainBackslashes } = this.modes;
    const isName = quote === '`' || (quote === '"' && ansi);
    const backslashes = !isName && !plainBackslashes;
    return literalEnd(text, from, { quote, backslashes, isAll });
  }
}

function lineEnd(text: string, from: number): number | undefined {
  LINE_END.lastIndex = from;
  return LINE_END.exec(text)?.index;
}
