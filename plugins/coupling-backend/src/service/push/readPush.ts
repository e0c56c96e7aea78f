import type { IncomingHttpHeaders } from 'node:http';
import type { ReadServiceNames } from '../../catalog/readServiceNames';
import { parseEvidenceBody } from '../request/parseEvidenceBody';
import { parseJson } from '../request/parseJson';
import { readCloudEvents } from './cloudEvents';
import { readDevLakeDeployment } from './devLake';
import type { PushedBody } from './pushedBody';
import { readPushedEvents } from './readPushedEvents';

/** Reads a body of `POST /evidence`: evidence itself, or CloudEvents. */
export async function readPush(
  headers: IncomingHttpHeaders,
  body: Buffer,
  readServiceNames: ReadServiceNames,
): Promise<PushedBody> {
  const events = readCloudEvents(headers, body);
  if (!events)
    return { items: parseEvidenceBody(headers['content-type'], body) };
  return readPushedEvents(events, await readServiceNames());
}

/**
 * Reads a body of `POST /evidence/devlake`. Its type is not looked at: the curl
 * that DevLake hands out does not set any.
 */
export async function readDevLakePush(
  body: Buffer,
  readServiceNames: ReadServiceNames,
): Promise<PushedBody> {
  const deployment = parseJson(body);
  return { items: readDevLakeDeployment(deployment, await readServiceNames()) };
}
