import { withoutByteOrderMark, type SourceStatement } from '../sourceStatement';
import { Splitter } from '../splitting/Splitter';
import { PostgresLexer } from './PostgresLexer';

/** Statements of a file, also those that cannot be read; not too long ones. */
export function split(file: string): SourceStatement[] {
  const splitter = new Splitter(new PostgresLexer());
  return [...splitter.push(withoutByteOrderMark(file)), ...splitter.end()].map(
    ({ text, line }) => ({ text, line }),
  );
}
