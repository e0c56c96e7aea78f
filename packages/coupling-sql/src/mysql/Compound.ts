const PROGRAMS = new Set([
  'event',
  'function',
  'package',
  'procedure',
  'trigger',
]);

/** Behind these, a word begins a statement of a body. */
const BEFORE_STATEMENTS = new Set([
  ';',
  ':',
  ')',
  'begin',
  'do',
  'else',
  'loop',
  'repeat',
  'row',
  'then',
]);

/** What begins a statement that has statements in it. */
const BLOCKS = new Set(['for', 'if', 'repeat', 'while']);

/** Longest header that is looked at, in words. */
const HEADER = 16;

/**
 * Follows the words of a statement, to know whether a semicolon ends it: those
 * of stored programs have statements of their own.
 */
export class Compound {
  readonly #words: string[] = [];
  #isProgram = false;
  #before = '';
  /** What is open: blocks, and the CASE of an expression. */
  readonly #open: ('block' | 'expression')[] = [];

  get isOpen(): boolean {
    return this.#open.length > 0;
  }

  take(word: string) {
    if (!this.#isProgram) this.#header(word);
    if (this.#isProgram) this.#body(word);
    this.#before = word;
  }

  #header(word: string) {
    if (this.#words.length >= HEADER) return;
    this.#words.push(word);
    const [first, ...rest] = this.#words;
    if (first === 'begin') {
      this.#isProgram = rest[0] === 'not' && rest[1] === 'atomic';
      if (this.#isProgram) this.#open.push('block');
      return;
    }
    if (first !== 'create' && first !== 'alter') return;
    const named = rest[0] === 'or' ? rest.slice(2) : rest;
    this.#isProgram =
      named[0] === 'definer'
        ? PROGRAMS.has(word)
        : PROGRAMS.has(named[0] === 'aggregate' ? named[1] : named[0]);
  }

  #body(word: string) {
    const isEnd = this.#before === 'end';
    const isStart =
      BEFORE_STATEMENTS.has(this.#before) && this.#open.at(-1) !== 'expression';
    if (word === 'end') this.#open.pop();
    else if (isEnd) return;
    else if (word === 'begin' || word === 'loop') this.#open.push('block');
    else if (word === 'case') {
      this.#open.push(isStart ? 'block' : 'expression');
    } else if (isStart && BLOCKS.has(word)) this.#open.push('block');
  }
}
