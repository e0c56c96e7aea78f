import { literalEnd } from '../../splitting/literalEnd';
import type { QuoteModes } from '../MysqlLexer';

const SIGN = /['"`]|--(?=\s|$)[^\n]*|#[^\n]*|\/\*(?!M?!)[\s\S]*?\*\//g;

/** A text with quotes as they are read when no mode is set. */
export function inDefaultModes(text: string, modes: QuoteModes): string {
  const { ansi, plainBackslashes } = modes;
  if (!ansi && !plainBackslashes) return text;
  let found = '';
  let done = 0;
  SIGN.lastIndex = 0;
  for (;;) {
    const sign = SIGN.exec(text);
    if (!sign) return found + text.slice(done);
    const [quote] = sign;
    if (quote.length > 1) continue;
    const isName = quote === '`' || (quote === '"' && ansi);
    const { at: end } = literalEnd(text, sign.index + 1, {
      quote,
      backslashes: !isName && !plainBackslashes,
      isAll: true,
    });
    const piece = text.slice(sign.index, end);
    found += text.slice(done, sign.index);
    if (quote === '"' && ansi) found += asName(piece);
    else found += isName || !plainBackslashes ? piece : escaped(piece);
    done = end;
    SIGN.lastIndex = end;
  }
}

function asName(piece: string): string {
  const name = piece.slice(1, -1).replaceAll('""', '"');
  return `\`${name.replaceAll('`', '``')}\``;
}

function escaped(piece: string): string {
  return piece.replaceAll('\\', '\\\\');
}
