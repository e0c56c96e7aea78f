import { InputError } from '@backstage/errors';
import { parseEvidence, readNdjson } from '@seams/coupling-core';
import type { DeliveredItem } from '@seams/plugin-coupling-node';
import { parseJson } from './parseJson';

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
      return readNdjson([body]);
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

function readArray(body: Buffer): Iterable<DeliveredItem> {
  const items = parseJson(body);
  if (!Array.isArray(items)) {
    throw new InputError(
      'The body must be a JSON array of evidence items; for one item a line use application/x-ndjson, for CDEvents application/cloudevents+json or the ce-* headers, for a DevLake deployment POST /evidence/devlake',
    );
  }
  return readItems(items);
}

function* readItems(items: unknown[]): Generator<DeliveredItem> {
  for (const [index, item] of items.entries()) {
    yield { line: index + 1, ...parseEvidence(item) };
  }
}
