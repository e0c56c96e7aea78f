import { setImmediate as nextTurn } from 'node:timers/promises';
import { InputError } from '@backstage/errors';
import { parseEvidence, readNdjson } from '@seams/coupling-core';
import type { DeliveredItem } from '@seams/backstage-plugin-coupling-node';
import { parseJson } from './parseJson';

/** Items in one body: the shortest that are good come to half as many. */
const MAX_ITEMS = 200_000;
const NEWLINE = 0x0a;
/** Bytes read in one turn. */
const CHUNK = 8_192;

/** The ways to write pushed evidence. */
const EVIDENCE_TYPES = ['application/json', 'application/x-ndjson'];
/** The ways to write events, which are read elsewhere. */
const EVENT_TYPES = [
  'application/cloudevents+json',
  'application/cloudevents-batch+json',
];

/**
 * The items of a pushed body, each good or rejected with its line. Throws when
 * the body as a whole is neither a JSON array nor lines of JSON.
 */
export function parseEvidenceBody(
  contentType: string | undefined,
  body: Buffer,
): Iterable<DeliveredItem> | AsyncIterable<DeliveredItem> {
  switch (contentType?.split(';')[0].trim().toLowerCase()) {
    case 'application/x-ndjson':
      return readLines(body);
    case 'application/json':
      return readArray(body);
    default:
      throw new InputError(
        `Content-Type must be ${EVIDENCE_TYPES.join(
          ' or ',
        )}, or for CDEvents ${EVENT_TYPES.join(' or ')}`,
      );
  }
}

/** Blank and broken lines cost time and keep nothing: not too many of them. */
function readLines(body: Buffer) {
  let lines = 1;
  let at = body.indexOf(NEWLINE);
  while (at >= 0 && lines <= MAX_ITEMS) {
    lines += 1;
    at = body.indexOf(NEWLINE, at + 1);
  }
  checkCount(lines);
  return readNdjson(inChunks(body));
}

/** Lets other work in between, however little there is to keep in a chunk. */
async function* inChunks(body: Buffer): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < body.length; start += CHUNK) {
    yield body.subarray(start, start + CHUNK);
    await nextTurn();
  }
}

function checkCount(items: number) {
  if (items > MAX_ITEMS) {
    throw new InputError(
      `The body has more than ${MAX_ITEMS} items or lines; send them in several requests`,
    );
  }
}

function readArray(body: Buffer): Iterable<DeliveredItem> {
  const items = parseJson(body);
  if (!Array.isArray(items)) {
    throw new InputError(
      'The body must be a JSON array of evidence items; for one item a line use application/x-ndjson, for CDEvents application/cloudevents+json or the ce-* headers, for a DevLake deployment POST /evidence/devlake',
    );
  }
  checkCount(items.length);
  return readItems(items);
}

function* readItems(items: unknown[]): Generator<DeliveredItem> {
  for (const [index, item] of items.entries()) {
    yield { line: index + 1, ...parseEvidence(item) };
  }
}
