import { Splitter, type SplitStatement } from '../../splitting/Splitter';
import type { ReadStatement, SqlSession } from '../../sqlReader';
import { MysqlLexer } from '../MysqlLexer';
import type { MysqlReader } from '../MysqlReader';
import { parse } from '../parse';
import { withVersionComments } from '../scan';
import { inDefaultModes } from './inDefaultModes';
import { SessionState } from './SessionState';

/** One session with MySQL or MariaDB, as a file has it. */
export class MysqlSession implements SqlSession {
  readonly #state = new SessionState();
  readonly #splitter = new Splitter(new MysqlLexer(this.#state.modes));

  constructor(private readonly reader: MysqlReader) {}

  next(): MysqlSession {
    return new MysqlSession(this.reader);
  }

  *push(piece: string): Iterable<ReadStatement> {
    for (const each of this.#splitter.push(piece)) yield* this.#read(each);
  }

  *end(): Iterable<ReadStatement> {
    for (const each of this.#splitter.end()) yield* this.#read(each);
  }

  *#read({ line, text, problem }: SplitStatement): Iterable<ReadStatement> {
    if (problem === 'too-long') {
      yield { line, text, access: { ok: false, reason: problem } };
      return;
    }
    const plain = inDefaultModes(
      withVersionComments(text),
      this.#state.modes,
    ).trim();
    // What only looks like a comment may be none but for others.
    if (plain === '') return;
    const parsed = parse(plain);
    const access = this.reader.accessOf(plain, parsed, this.#state);
    if (Array.isArray(parsed)) {
      for (const statement of parsed) this.#state.take(statement);
    }
    this.#state.takeModes(plain);
    yield problem && access.ok
      ? { line, text, access: { ok: false, reason: problem } }
      : { line, text, access };
  }
}
