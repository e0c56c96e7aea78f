import type { SourceStatement } from '../sourceStatement';
import { Splitter } from '../splitting/Splitter';
import { MysqlLexer } from './MysqlLexer';
import { withVersionComments } from './scan';

/** Statements of a file; those of stored programs are one each. */
export function split(file: string): SourceStatement[] {
  const modes = { ansi: false, plainBackslashes: false };
  const splitter = new Splitter(new MysqlLexer(modes));
  return [...splitter.push(file), ...splitter.end()].flatMap(
    ({ text, line }) => {
      const whole = withVersionComments(text).trim();
      return whole === '' ? [] : [{ text: whole, line }];
    },
  );
}
