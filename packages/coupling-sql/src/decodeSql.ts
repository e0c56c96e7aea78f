import { isUtf8 } from 'node:buffer';

/**
 * The text of a file, or why there is none.
 *
 * @public
 */
export type DecodedSql =
  | { ok: true; text: string }
  | {
      ok: false;
      /** Counted from 1. */
      line: number;
      /** Like `it is UTF-16LE, not UTF-8`. */
      reason: string;
    };

/** The longer ones first: UTF-32LE begins as UTF-16LE does. */
const MARKS: [name: string, bytes: number[]][] = [
  ['UTF-32LE', [0xff, 0xfe, 0, 0]],
  ['UTF-32BE', [0, 0, 0xfe, 0xff]],
  ['UTF-16LE', [0xff, 0xfe]],
  ['UTF-16BE', [0xfe, 0xff]],
];

/**
 * A file is not text in the encoding that it should have.
 *
 * @public
 */
export class NotText extends Error {
  override name = 'NotText';

  constructor(
    /** Counted from 1. */
    readonly line: number,
    /** Like `it is UTF-16LE, not UTF-8`. */
    readonly reason: string,
  ) {
    super(`line ${line}: ${reason}`);
  }
}

class SqlDecoder {
  readonly #decoder: TextDecoder;
  #line = 1;
  #isFirst = true;
  /** A `\r` of which the next chunk tells whether it ends a line by itself. */
  #held = '';
  /** The last character of the chunk before, of which some may be missing. */
  #last = Buffer.alloc(0);

  constructor(encoding = 'utf-8') {
    this.#decoder = new TextDecoder(encoding, { fatal: true });
  }

  push(bytes: Uint8Array): string {
    if (this.#isFirst) this.#checkMark(bytes);
    this.#isFirst = false;
    const text = this.#held + this.#decoded(bytes);
    this.#last = lastCharacter(bytes);
    this.#held = text.endsWith('\r') ? '\r' : '';
    return this.#checked(text.slice(0, text.length - this.#held.length));
  }

  end(): string {
    return this.#checked(this.#held + this.#decoded());
  }

  #checkMark(bytes: Uint8Array) {
    if (this.#decoder.encoding !== 'utf-8') return;
    const marked = MARKS.find(([, mark]) =>
      mark.every((byte, at) => bytes[at] === byte),
    );
    if (marked) throw new NotText(1, `it is ${marked[0]}, not UTF-8`);
  }

  #decoded(bytes?: Uint8Array): string {
    try {
      return this.#decoder.decode(bytes, { stream: bytes !== undefined });
    } catch {
      const { encoding } = this.#decoder;
      const isUtf = encoding === 'utf-8';
      const all = Buffer.concat([this.#last, bytes ?? Buffer.alloc(0)]);
      const line = isUtf ? firstBadLine(all) : 1;
      const name = isUtf ? 'UTF-8' : encoding;
      throw new NotText(this.#line + line - 1, `it is not ${name}`);
    }
  }

  #checked(decoded: string): string {
    const text = decoded.replace(/\r(?!\n)/g, '\n');
    const nul = text.indexOf('\0');
    if (nul !== -1) {
      const line = this.#line + lineBreaks(text.slice(0, nul));
      throw new NotText(line, 'it holds a NUL byte, as no SQL does');
    }
    this.#line += lineBreaks(text);
    return text;
  }
}

/**
 * Turns the bytes of a file into text: with `\n` or `\r\n` at the end of lines,
 * as some have `\r`, and without a byte order mark. No byte is replaced by
 * something else: what is not text in that encoding is refused.
 *
 * @param encoding - a label of the WHATWG, like `latin1`; by default UTF-8
 * @throws RangeError when the label is not known
 * @public
 */
export function decodeSql(bytes: Uint8Array, encoding?: string): DecodedSql {
  const decoder = new SqlDecoder(encoding);
  try {
    return { ok: true, text: decoder.push(bytes) + decoder.end() };
  } catch (error) {
    if (!(error instanceof NotText)) throw error;
    return { ok: false, line: error.line, reason: error.reason };
  }
}

/**
 * The same for a file that is still being read.
 *
 * @throws NotText where it is none, with the line and the reason
 * @public
 */
export async function* decodeSqlStream(
  chunks: AsyncIterable<Uint8Array>,
  encoding?: string,
): AsyncGenerator<string> {
  const decoder = new SqlDecoder(encoding);
  for await (const chunk of chunks) yield decoder.push(chunk);
  yield decoder.end();
}

function lineBreaks(text: string): number {
  return text.split('\n').length - 1;
}

const LINE_FEED = 0x0a;
const LEAD = 0xc0;

/** Its bytes, as far as they are there; none when it is a plain one. */
function lastCharacter(bytes: Uint8Array): Buffer<ArrayBuffer> {
  const tail = Buffer.from(bytes.subarray(-3));
  const lead = tail.findLastIndex(byte => byte >= LEAD);
  return lead === -1 ? Buffer.alloc(0) : tail.subarray(lead);
}

function firstBadLine(bytes: Uint8Array): number {
  let line = 1;
  let start = 0;
  for (;;) {
    const end = bytes.indexOf(LINE_FEED, start);
    const stop = end === -1 ? bytes.length : end;
    if (end === -1 || !isUtf8(bytes.subarray(start, stop))) return line;
    start = end + 1;
    line += 1;
  }
}
