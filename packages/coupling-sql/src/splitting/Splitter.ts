import { LONGEST_TEXT } from '../longestStatement';
import { lineBreaks } from '../lineAt';
import { withoutByteOrderMark } from '../sourceStatement';

/** A statement as it stands in a file. */
export interface SplitStatement {
  /** Empty when it is too long. */
  text: string;
  /** Line of its first word, counted from 1. */
  line: number;
  /** Why it cannot be read, whatever its text is. */
  problem?: 'incomplete' | 'too-long';
}

/** What comes next in a text. */
export type Found =
  /** A statement, or a command for the client, ends. */
  | { kind: 'end'; end: number; next: number }
  /** What stands here is nothing to anybody. */
  | { kind: 'blank'; next: number }
  /** The same, and there is more of it. */
  | { kind: 'dropped'; next: number }
  /** Nothing ends before the text does; it was followed up to here. */
  | { kind: 'more'; at: number };

/** Knows how a dialect writes literals, comments and bodies. */
export interface Lexer {
  /** Where the first word of the statement is, once it was seen. */
  readonly first: number | undefined;
  /** Whether it is within a literal, a comment, parentheses or a body. */
  readonly isOpen: boolean;
  /** Follows the text on. Unless it is all there is, tokens may be cut off. */
  find(text: string, at: number, isAll: boolean): Found;
  /**
   * A statement begins.
   *
   * @param before - the text of the one before it
   */
  begin(before?: string): void;
  /** Text before this position is gone. */
  forget(length: number): void;
  /** Something is open that was never closed: parentheses tell no more. */
  distrust(): void;
}

/** How often one file is read on behind something that was left open. */
const MOST_RESUMED = 50;

/** Where the next statement probably begins, behind one that never ends. */
const NEXT_STATEMENT =
  /;[ \t]*(?:\r\n|\r|\n|$)(?=\s*(?:$|--|\/\*|#|\\|(?:alter|analyze|begin|call|comment|commit|copy|create|delete|do|drop|end|execute|explain|grant|insert|lock|merge|refresh|reindex|rename|replace|reset|revoke|rollback|select|set|start|table|truncate|update|use|vacuum|values|with)\b))/gi;

/**
 * Takes a file apart into its statements, piece by piece, holding no more of
 * it than one statement. Where a quote or parenthesis is left open, it goes on
 * behind the next semicolon that ends a line.
 */
export class Splitter {
  #text = '';
  #at = 0;
  #line = 1;
  /** Line of a statement whose text was given up. */
  #lineOfLong: number | undefined;
  #resumed = 0;
  #isBegun = false;

  constructor(private readonly lexer: Lexer) {
    lexer.begin();
  }

  *push(piece: string): Iterable<SplitStatement> {
    this.#text += this.#isBegun ? piece : withoutByteOrderMark(piece);
    this.#isBegun ||= piece !== '';
    yield* this.#statements(false);
  }

  *end(): Iterable<SplitStatement> {
    yield* this.#statements(true);
    while (this.lexer.first !== undefined || this.#lineOfLong !== undefined) {
      yield this.#rest();
      yield* this.#statements(true);
    }
  }

  *#statements(isAll: boolean): Iterable<SplitStatement> {
    for (;;) {
      const found = this.lexer.find(this.#text, this.#at, isAll);
      if (found.kind === 'more') {
        this.#at = found.at;
        this.#giveUpLong();
        return;
      }
      if (found.kind === 'end') {
        const statement = this.#statement(found.end);
        const text = this.#text.slice(this.lexer.first ?? 0, found.end);
        this.#cut(found.next);
        this.lexer.begin(text);
        if (statement) yield statement;
      } else {
        this.#cut(found.next);
        if (found.kind === 'blank') this.lexer.begin();
      }
    }
  }

  #statement(end: number): SplitStatement | undefined {
    if (this.#lineOfLong !== undefined) {
      const line = this.#lineOfLong;
      this.#lineOfLong = undefined;
      return { text: '', line, problem: 'too-long' };
    }
    const { first } = this.lexer;
    if (first === undefined || first >= end) return undefined;
    const line = this.#line + lineBreaks(this.#text, 0, first);
    const text = this.#text.slice(first, end).trimEnd();
    return text.length > LONGEST_TEXT
      ? { text: '', line, problem: 'too-long' }
      : { text, line };
  }

  /** What the file ends with: a statement, or one that was left open. */
  #rest(): SplitStatement {
    const { isOpen, first = 0 } = this.lexer;
    const isLong = this.#lineOfLong !== undefined;
    const end =
      isOpen && !isLong && this.#resumed < MOST_RESUMED
        ? this.#resumeAt(first)
        : this.#text.length;
    const statement = this.#statement(end)!;
    this.#cut(Math.min(end + 1, this.#text.length));
    if (isOpen) {
      this.#resumed += 1;
      this.lexer.distrust();
    }
    this.lexer.begin();
    return isOpen && !statement.problem
      ? { ...statement, problem: 'incomplete' }
      : statement;
  }

  #resumeAt(first: number): number {
    NEXT_STATEMENT.lastIndex = first;
    return NEXT_STATEMENT.exec(this.#text)?.index ?? this.#text.length;
  }

  #giveUpLong() {
    if (this.#at <= LONGEST_TEXT) return;
    const { first = 0 } = this.lexer;
    this.#lineOfLong ??= this.#line + lineBreaks(this.#text, 0, first);
    this.#cut(this.#at);
  }

  /** Goes on behind a position; what stands before is gone. */
  #cut(next: number) {
    this.#line += lineBreaks(this.#text, 0, next);
    this.#text = this.#text.slice(next);
    this.#at = 0;
    this.lexer.forget(next);
  }
}
