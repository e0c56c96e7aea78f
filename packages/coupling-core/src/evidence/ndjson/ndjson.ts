import type { Evidence } from '../evidence';
import { LineSplitter, type Line } from './lineSplitter';
import { parseEvidence, type EvidenceIssue } from '../parse/parse';

/**
 * One line of an NDJSON stream: good evidence, or what is wrong with it.
 * `line` counts from 1.
 *
 * @public
 */
export type NdjsonItem =
  | { ok: true; line: number; evidence: Evidence }
  | { ok: false; line: number; issues: EvidenceIssue[] };

/** Longest line read, in bytes; a longer one is rejected, not kept. */
const MAX_LINE = 1_000_000;

/**
 * Reads evidence line by line from chunks of UTF-8, cut anywhere, holding one
 * line at a time. Bad lines are yielded with their number and reason; blank
 * lines are passed over.
 *
 * @public
 */
export async function* readNdjson(
  chunks: AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>,
): AsyncGenerator<NdjsonItem> {
  const lines = new LineSplitter(MAX_LINE);
  const encoder = new TextEncoder();
  for await (const chunk of chunks) {
    const bytes = typeof chunk === 'string' ? encoder.encode(chunk) : chunk;
    for (const line of lines.push(bytes)) {
      const item = readLine(line);
      if (item) yield item;
    }
  }
  const item = readLine(lines.end());
  if (item) yield item;
}

const strictUtf8 = new TextDecoder('utf-8', { fatal: true });

function readLine({ number, bytes }: Line): NdjsonItem | undefined {
  if (!bytes) return rejected(number, `is longer than ${MAX_LINE} bytes`);
  let text: string;
  try {
    text = strictUtf8.decode(bytes).trim();
  } catch {
    return rejected(number, 'is not UTF-8 text');
  }
  return text === '' ? undefined : readText(text, number);
}

function readText(text: string, line: number): NdjsonItem {
  let item: unknown;
  try {
    item = JSON.parse(text);
  } catch (error) {
    return rejected(line, `is not JSON: ${jsonProblem(error as Error)}`);
  }
  const parsed = parseEvidence(item);
  return parsed.ok
    ? { ok: true, line, evidence: parsed.evidence }
    : { ok: false, line, issues: parsed.issues };
}

/** Without the line that the parser counts: to it, every item is line 1. */
function jsonProblem({ message }: Error): string {
  return message.replace(/ \(line 1 column \d+\)$/, '');
}

function rejected(line: number, reason: string): NdjsonItem {
  return { ok: false, line, issues: [{ field: '', reason }] };
}
