import type { IncomingHttpHeaders } from 'node:http';
import { InputError } from '@backstage/errors';
import type { EvidenceIssue } from '@seams/coupling-core';
import { parseJson } from '../request/parseJson';

/** One event out of its envelope. */
export interface CloudEvent {
  /** Its place in a batch, from 1. */
  line: number;
  type: string;
  data: unknown;
  /** Where `data` stands in the body, for messages: `data.` or empty. */
  prefix: string;
}

/** An event that could not be taken out of its envelope. */
export interface BrokenCloudEvent {
  line: number;
  issues: EvidenceIssue[];
}

const STRUCTURED = 'application/cloudevents+json';
const BATCH = 'application/cloudevents-batch+json';

/**
 * Takes CloudEvents out of a request, in any of the three modes of the HTTP
 * binding. Undefined when the request holds none. Throws when the body as a
 * whole cannot be read.
 */
export function readCloudEvents(
  headers: IncomingHttpHeaders,
  body: Buffer,
): (CloudEvent | BrokenCloudEvent)[] | undefined {
  switch (headers['content-type']?.split(';')[0].trim().toLowerCase()) {
    case STRUCTURED:
      return [fromEnvelope(parseJson(body), 1)];
    case BATCH:
      return fromBatch(parseJson(body));
    default:
      return 'ce-type' in headers || 'ce-specversion' in headers
        ? [fromHeaders(headers, body)]
        : undefined;
  }
}

function fromBatch(batch: unknown) {
  if (!Array.isArray(batch)) {
    throw new InputError(
      `The body must be a JSON array of CloudEvents; a single one goes as ${STRUCTURED}`,
    );
  }
  return batch.map((envelope, index) => fromEnvelope(envelope, index + 1));
}

function fromHeaders(
  headers: IncomingHttpHeaders,
  body: Buffer,
): CloudEvent | BrokenCloudEvent {
  const type = headers['ce-type'];
  if (typeof type !== 'string' || type === '') {
    return broken(1, 'ce-type', 'is missing; give the type as a header');
  }
  return { line: 1, type, data: parseJson(body), prefix: '' };
}

function fromEnvelope(
  envelope: unknown,
  line: number,
): CloudEvent | BrokenCloudEvent {
  if (!isRecord(envelope)) {
    return broken(line, '', 'must be a CloudEvent, a JSON object');
  }
  const { type, data, data_base64: packed } = envelope;
  if (typeof type !== 'string' || type === '') {
    return broken(line, 'type', 'is missing; it must be text');
  }
  if (typeof packed !== 'string') return { line, type, data, prefix: 'data.' };
  try {
    const unpacked = JSON.parse(Buffer.from(packed, 'base64').toString('utf8'));
    return { line, type, data: unpacked, prefix: 'data_base64.' };
  } catch {
    return broken(line, 'data_base64', 'must be JSON in base64');
  }
}

function broken(line: number, field: string, reason: string): BrokenCloudEvent {
  return { line, issues: [{ field, reason }] };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
