import type { RawStmt } from 'libpg-query';
import { Splitter } from '../../splitting/Splitter';
import type { SplitStatement } from '../../splitting/Splitter';
import type { ReadStatement, SqlSession } from '../../sqlReader';
import type {
  StatementAccess,
  UnreadableStatement,
} from '../../statementAccess';
import { unoptimised } from '../../unoptimised';
import type { PostgresReader } from '../PostgresReader';
import { parse } from '../parse';
import { PostgresLexer } from '../PostgresLexer';
import type { Names } from '../walk';
import { withoutComments } from '../withoutComments';
import { Learnt } from './Learnt';
import { asCopy, readPsql } from './readPsql';
import { SessionState } from './SessionState';

/** One session with PostgreSQL, as a file has it. */
export class PostgresSession implements SqlSession {
  readonly #splitter = new Splitter(new PostgresLexer());

  constructor(
    private readonly reader: PostgresReader,
    private readonly state = new SessionState(),
    /** What a database keeps goes on to later sessions. */
    private readonly learnt = new Learnt(),
  ) {}

  next(): PostgresSession {
    return new PostgresSession(this.reader, this.state.next(), this.learnt);
  }

  *push(piece: string): Iterable<ReadStatement> {
    for (const each of this.#splitter.push(piece)) yield this.#read(each);
  }

  *end(): Iterable<ReadStatement> {
    for (const each of this.#splitter.end()) yield this.#read(each);
  }

  #read({ line, text, problem }: SplitStatement): ReadStatement {
    if (problem === 'too-long') {
      return { line, text, access: { ok: false, reason: problem } };
    }
    const access = unoptimised(() => this.read(text));
    return problem && access.ok
      ? { line, text, access: { ok: false, reason: problem } }
      : { line, text, access };
  }

  /** Reads a statement, and is afterwards as the statement leaves it. */
  read(text: string): StatementAccess | UnreadableStatement {
    const copied = asCopy(text);
    if (text.startsWith('\\') && !copied) return readPsql(text);
    const plain = withoutComments(copied ?? text);
    const parsed = parse(plain);
    if (!Array.isArray(parsed)) return parsed;
    const access = this.reader.accessOf(plain, parsed, this.#names());
    this.#take(parsed, plain);
    return access;
  }

  #names(): Names {
    const { state, learnt } = this;
    return {
      searchPath: state.searchPath,
      isCertain: state.isCertain,
      isTemporary: name => state.isTemporary(name),
      isPrepared: name => state.isPrepared(name),
      object: (kind, name) => learnt.object(kind, name),
      functionsNamed: name => learnt.functionsNamed(name),
    };
  }

  #take(statements: RawStmt[], text: string) {
    for (const { stmt } of statements) {
      if (!stmt) continue;
      const path = this.state.searchPath ?? this.reader.searchPath;
      this.learnt.take(stmt, text, path);
      this.state.take(stmt);
    }
  }
}
