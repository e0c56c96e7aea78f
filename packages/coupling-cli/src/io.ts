import type { Writable } from 'node:stream';
import { fileProblem } from './UnusableInput';

/** Everything a command touches besides the files it is told to read. */
export interface Io {
  stdin: AsyncIterable<string | Uint8Array>;
  stdout: Writable;
  stderr: Writable & { isTTY?: boolean };
  now(): Date;
  workingDirectory: string;
  env: Record<string, string | undefined>;
}

/** Characters gathered before they are written. */
const CHUNK = 64 * 1024;

/** Writes piece by piece, no faster than the reader takes it. */
export async function writeAll(
  stream: Writable,
  pieces: Iterable<string>,
): Promise<void> {
  let pending = '';
  for (const piece of pieces) {
    pending += piece;
    if (pending.length < CHUNK) continue;
    await write(stream, pending);
    pending = '';
  }
  if (pending !== '') await write(stream, pending);
}

function write(stream: Writable, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(text, error => {
      if (!error) resolve();
      else reject(isClosedPipe(error) ? error : fileProblem('output', error));
    });
  });
}

/** Whether the reader went away, like `head` once it has its lines. */
export function isClosedPipe(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException | undefined)?.code;
  return code === 'EPIPE' || code === 'ERR_STREAM_DESTROYED';
}
