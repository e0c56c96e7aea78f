import { literalEnd } from '../splitting/literalEnd';
import type { Found, Lexer } from '../splitting/Splitter';
import { isHarmlessPsql } from './session/readPsql';

/** What may begin, end or hide something, and words. */
const TOKEN =
  /'|"|\$(?:[A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*)?\$|--|\/\*|[;()\\]|[A-Za-z_\u0080-\uffff][\w$\u0080-\uffff]*|\d[\w$.]*|[^\s'"$\-/;()\\\w\u0080-\uffff]+|[$\-/]/g;

const LINE_END = /[\r\n]/g;
const COMMENT_SIGN = /\/\*|\*\//g;

/** A token that the next piece of the text may go on with. */
const LONGEST_TOKEN = 200;

/** Text of COPY that is kept in case that no `\.` ends it. */
const MOST_DATA = 1_000_000;
const COPY_FROM_STDIN = /^copy\b(?:"[^"]*"|'[^']*'|[^"'])*?\bfrom\s+stdin\b/i;
const END_OF_DATA = /^\\\.[ \t]*(?:\r\n|\r|\n|$)/gm;

type Mode =
  | { kind: 'plain' }
  | { kind: 'literal'; quote: string; backslashes: boolean }
  | { kind: 'dollars'; tag: string }
  | { kind: 'comment'; depth: number }
  | { kind: 'data'; dropped: boolean };

const PLAIN: Mode = { kind: 'plain' };

/**
 * Follows a file as psql does: literals, comments in comments, parentheses,
 * bodies between BEGIN and END, data of COPY and commands that begin with a
 * backslash.
 */
export class PostgresLexer implements Lexer {
  first: number | undefined;
  #mode: Mode = PLAIN;
  /** Where the last comment begins. */
  #comment = 0;
  #parentheses = 0;
  #bodies = 0;
  /** The first words, of which only CREATE FUNCTION or PROCEDURE matters. */
  #words: string[] = [];
  #trustsParentheses = true;

  get isOpen(): boolean {
    return this.#isWithin || this.#parentheses > 0 || this.#bodies > 0;
  }

  /** Within a literal or comment. */
  get #isWithin(): boolean {
    return this.#mode.kind !== 'plain' && this.#mode.kind !== 'data';
  }

  begin(before?: string) {
    this.first = undefined;
    this.#parentheses = 0;
    this.#bodies = 0;
    this.#words = [];
    this.#mode =
      before !== undefined && COPY_FROM_STDIN.test(before.slice(0, 10_000))
        ? { kind: 'data', dropped: false }
        : PLAIN;
  }

  forget(length: number) {
    if (this.first !== undefined) this.first = Math.max(0, this.first - length);
    this.#comment = Math.max(0, this.#comment - length);
  }

  distrust() {
    this.#trustsParentheses = false;
  }

  find(text: string, from: number, isAll: boolean): Found {
    let at = from;
    for (;;) {
      if (this.#mode.kind === 'data') return this.#data(text, at, isAll);
      if (this.#mode.kind !== 'plain') {
        const end = this.#close(text, at, isAll);
        if (this.#isWithin) {
          // A comment that never ends is all there is of a statement.
          if (isAll) this.first ??= this.#comment;
          return { kind: 'more', at: end };
        }
        at = end;
      }
      TOKEN.lastIndex = at;
      const token = TOKEN.exec(text);
      if (!token) return { kind: 'more', at: text.length };
      const { 0: word, index } = token;
      const end = index + word.length;
      const isShort = word.length < LONGEST_TOKEN;
      if (!isAll && isShort && end > text.length - LONGEST_TOKEN) {
        // Seen whole, it may be another token.
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
    if (word === '--') return lineEnd(text, end) ?? 'wait';
    if (word === '/*') {
      this.#mode = { kind: 'comment', depth: 1 };
      this.#comment = index;
      return end;
    }
    if (word === ';') {
      if (this.#bodies > 0 || this.#parentheses > 0) return end;
      return this.first === undefined
        ? { kind: 'blank', next: end }
        : { kind: 'end', end: index, next: end };
    }
    if (word === '\\') return this.#command(text, index);
    this.first ??= index;
    if (word === "'" || word === '"') {
      this.#mode = {
        kind: 'literal',
        quote: word,
        backslashes: word === "'" && isEscaping(text, index),
      };
    } else if (word.length > 1 && word.startsWith('$')) {
      this.#mode = { kind: 'dollars', tag: word };
    } else if (word === '(' && this.#trustsParentheses) this.#parentheses += 1;
    else if (word === ')') {
      this.#parentheses = Math.max(0, this.#parentheses - 1);
    } else if (/^[a-z_]/i.test(word)) this.#word(word.toLowerCase());
    return end;
  }

  /** Statements of a body end no statement, as psql knows it. */
  #word(word: string) {
    if (this.#words.length < 4) this.#words.push(word);
    const [create, ...rest] = this.#words;
    const kind = rest[0] === 'or' ? rest[2] : rest[0];
    if (create !== 'create' || this.#parentheses > 0) return;
    if (kind !== 'function' && kind !== 'procedure') return;
    if (word === 'begin') this.#bodies += 1;
    else if (word === 'case' && this.#bodies > 0) this.#bodies += 1;
    else if (word === 'end' && this.#bodies > 0) this.#bodies -= 1;
  }

  /** The rest of the line is for psql; some commands send what was written. */
  #command(text: string, index: number): Found | number | 'wait' {
    const end = lineEnd(text, index);
    if (end === undefined) return 'wait';
    const command = text.slice(index, end);
    if (this.first === undefined) {
      if (!/^\\[A-Za-z!?]/.test(command) || isHarmlessPsql(command)) {
        return { kind: 'blank', next: end };
      }
      this.first = index;
      return { kind: 'end', end, next: end };
    }
    return /^\\(?:g|;|watch|crosstabview|bind)/.test(command)
      ? { kind: 'end', end: index, next: index + (command[1] === ';' ? 2 : 0) }
      : index + 1;
  }

  /** The end of a literal or comment, or of what there is of it. */
  #close(text: string, from: number, isAll: boolean): number {
    const mode = this.#mode;
    if (mode.kind === 'literal') return this.#closeLiteral(text, from, isAll);
    if (mode.kind === 'dollars') {
      const end = text.indexOf(mode.tag, from);
      // The tag may be cut off.
      if (end === -1) return Math.max(from, text.length - mode.tag.length);
      this.#mode = PLAIN;
      return end + mode.tag.length;
    }
    return this.#closeComment(text, from);
  }

  #closeLiteral(text: string, from: number, isAll: boolean): number {
    const { quote, backslashes } = this.#mode as Mode & { kind: 'literal' };
    const end = literalEnd(text, from, { quote, backslashes, isAll });
    if (end.isClosed) this.#mode = PLAIN;
    return end.at;
  }

  #closeComment(text: string, from: number): number {
    const mode = this.#mode as Mode & { kind: 'comment' };
    COMMENT_SIGN.lastIndex = from;
    let at = from;
    while (mode.depth > 0) {
      const sign = COMMENT_SIGN.exec(text);
      // Half a sign may stand at the end.
      if (!sign) return Math.max(at, text.length - 1);
      mode.depth += sign[0] === '/*' ? 1 : -1;
      at = COMMENT_SIGN.lastIndex;
    }
    this.#mode = PLAIN;
    return at;
  }

  /** Rows of COPY, up to `\.`; without one there are none. */
  #data(text: string, at: number, isAll: boolean): Found {
    const mode = this.#mode as Mode & { kind: 'data' };
    END_OF_DATA.lastIndex = at;
    const end = END_OF_DATA.exec(text);
    const next = end ? end.index + end[0].length : text.length;
    if (end && (isAll || next < text.length)) {
      this.#mode = PLAIN;
      return { kind: 'blank', next };
    }
    if (isAll) {
      this.#mode = PLAIN;
      return mode.dropped
        ? { kind: 'blank', next: text.length }
        : this.find(text, at, isAll);
    }
    if (text.length < MOST_DATA) return { kind: 'more', at };
    mode.dropped = true;
    return {
      kind: 'dropped',
      next: text.lastIndexOf('\n') + 1 || text.length - 3,
    };
  }
}

/** Where a line ends; undefined when that is not in the text. */
function lineEnd(text: string, from: number): number | undefined {
  LINE_END.lastIndex = from;
  return LINE_END.exec(text)?.index;
}

/** Whether `E` stands before a quote, so that backslashes escape. */
function isEscaping(text: string, index: number): boolean {
  return /(?:^|[^\w$\u0080-\uffff])e$/i.test(
    text.slice(Math.max(0, index - 2), index),
  );
}
