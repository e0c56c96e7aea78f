import type { Evidence } from './evidence';
import { parseEvidence, type EvidenceIssue } from './parse';

/**
 * One line of an NDJSON stream: good evidence, or what is wrong with it.
 * `line` counts from 1.
 *
 * @public
 */
export type NdjsonItem =
  | { ok: true; line: number; evidence: Evidence }
  | { ok: false; line: number; issues: EvidenceIssue[] };

/** Longest line read, in characters; a longer one is rejected, not kept. */
const MAX_LINE = 1_000_000;

/**
 * Reads evidence line by line from chunks of text, holding one line at a time.
 * Bad lines are yielded with their number and reason; blank lines are passed
 * over.
 *
 * @public
 */
export async function* readNdjson(
  chunks: AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>,
): AsyncGenerator<NdjsonItem> {
  let line = 0;
  for await (const text of splitLines(chunks)) {
    line += 1;
    if (text === TOO_LONG) {
      yield rejected(line, `is longer than ${MAX_LINE} characters`);
    } else if (text.trim() !== '') {
      yield readLine(text, line);
    }
  }
}

const TOO_LONG = Symbol('line too long');

async function* splitLines(
  chunks: AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>,
): AsyncGenerator<string | typeof TOO_LONG> {
  const decoder = new TextDecoder();
  let rest = '';
  let overlong = false;
  for await (const chunk of chunks) {
    const text =
      typeof chunk === 'string'
        ? chunk
        : decoder.decode(chunk, { stream: true });
    let start = 0;
    for (;;) {
      const end = text.indexOf('\n', start);
      if (end < 0) break;
      const whole = rest + text.slice(start, end);
      yield overlong || whole.length > MAX_LINE ? TOO_LONG : whole;
      rest = '';
      overlong = false;
      start = end + 1;
    }
    rest += text.slice(start);
    if (rest.length > MAX_LINE) {
      overlong = true;
      rest = '';
    }
  }
  if (overlong) yield TOO_LONG;
  else if (rest !== '') yield rest;
}

function readLine(text: string, line: number): NdjsonItem {
  let item: unknown;
  try {
    item = JSON.parse(text);
  } catch (error) {
    return rejected(line, `is not JSON: ${(error as Error).message}`);
  }
  const parsed = parseEvidence(item);
  return parsed.ok
    ? { ok: true, line, evidence: parsed.evidence }
    : { ok: false, line, issues: parsed.issues };
}

function rejected(line: number, reason: string): NdjsonItem {
  return { ok: false, line, issues: [{ field: '', reason }] };
}
