import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseOwnershipFile, type OwnershipFile } from '@seams/coupling-core';
import type { Io } from '../io';
import { fileProblem, UnusableInput } from '../UnusableInput';

const TIMEOUT_MS = 30_000;
const MAX_BYTES = 100 * 1024 * 1024;
const PATH = '/api/coupling/ownership/file';

/**
 * Reads who owns what, from a file or from the backend at an address. The
 * token in COUPLING_TOKEN is sent to a backend only.
 */
export async function readOwnership(
  against: string,
  { workingDirectory, env }: Pick<Io, 'workingDirectory' | 'env'>,
): Promise<OwnershipFile> {
  const text = /^https?:\/\//i.test(against)
    ? await download(against, env.COUPLING_TOKEN)
    : await readFile(resolve(workingDirectory, against), 'utf8').catch(
        error => {
          throw fileProblem(against, error);
        },
      );
  try {
    return parseOwnershipFile(JSON.parse(text));
  } catch (error) {
    throw new UnusableInput(
      `${against}: not an ownership file, as \`coupling ownership\` writes it: ${
        (error as Error).message
      }`,
    );
  }
}

async function download(
  backend: string,
  token: string | undefined,
): Promise<string> {
  const url = `${backend.replace(/\/+$/, '')}${PATH}`;
  try {
    const response = await fetch(url, {
      headers: token ? { authorization: `Bearer ${token}` } : {},
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    if (!response.ok) throw new UnusableInput(refusal(url, response, token));
    return await textOf(response, url);
  } catch (error) {
    if (error instanceof UnusableInput) throw error;
    const { name, message, cause } = error as Error & { cause?: Error };
    throw new UnusableInput(
      name === 'TimeoutError'
        ? `${url}: no answer within ${TIMEOUT_MS / 1000} s`
        : `${url}: ${cause?.message ?? message}`,
    );
  }
}

function refusal(
  url: string,
  { status, statusText }: Response,
  token: string | undefined,
): string {
  const mend: Record<number, string> = {
    401: token
      ? 'the token in COUPLING_TOKEN is not valid'
      : 'set COUPLING_TOKEN to a token of the backend',
    403: 'the token in COUPLING_TOKEN lacks the permission coupling.read',
    404: 'there is no Seams backend of this version at this address',
  };
  const hint =
    mend[status] ?? (status >= 500 && 'the log of the backend says why');
  return `${url}: ${status} ${statusText}${hint ? `: ${hint}` : ''}`;
}

async function textOf(response: Response, url: string): Promise<string> {
  let size = 0;
  const chunks: Uint8Array[] = [];
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    if (size > MAX_BYTES) {
      throw new UnusableInput(`${url}: more than ${MAX_BYTES} bytes`);
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
