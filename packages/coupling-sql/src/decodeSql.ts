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
 * Turns the bytes of a file into text: with `\n` or `\r\n` at the end of lines,
 * as some have `\r`, and without a byte order mark. No byte is replaced by
 * something else: what is not text in that encoding is refused.
 *
 * @param encoding - a label of the WHATWG, like `latin1`; by default UTF-8
 * @throws RangeError when the label is not known
 * @public
 */
export function decodeSql(
  bytes: Uint8Array,
  encoding: string = 'utf-8',
): DecodedSql {
  const decoder = new TextDecoder(encoding, { fatal: true });
  if (decoder.encoding === 'utf-8') {
    const marked = MARKS.find(([, mark]) =>
      mark.every((byte, at) => bytes[at] === byte),
    );
    if (marked) {
      const reason = `it is ${marked[0]}, not UTF-8`;
      return { ok: false, line: 1, reason };
    }
    if (!isUtf8(bytes)) {
      return {
        ok: false,
        line: firstBadLine(bytes),
        reason: 'it is not UTF-8',
      };
    }
  }
  try {
    const text = decoder.decode(bytes).replace(/\r(?!\n)/g, '\n');
    const nul = text.indexOf('\0');
    if (nul === -1) return { ok: true, text };
    const line = text.slice(0, nul).split('\n').length;
    return { ok: false, line, reason: 'it holds a NUL byte, as no SQL does' };
  } catch {
    const reason = `it is not ${decoder.encoding}`;
    return { ok: false, line: 1, reason };
  }
}

const LINE_FEED = 0x0a;

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
