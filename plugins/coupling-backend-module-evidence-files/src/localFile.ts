import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { EvidenceFile } from './evidenceFile';

/** A file on disk, told apart by its size and time of change. */
export function localFile(options: {
  scope: string;
  file: string;
}): EvidenceFile {
  const { scope, file } = options;
  return {
    scope,
    async open({ seen, signal }) {
      const state = await readState(file);
      if (JSON.stringify(state) === JSON.stringify(seen)) return undefined;
      return { chunks: readUnchanged(file, state, signal), state };
    },
  };
}

/** What is left in the cursor; a file of size 0 says that there is nothing. */
export interface LocalState {
  size: number;
  mtimeMs: number;
}

async function readState(file: string) {
  const { size, mtimeMs } = await stat(file);
  return { size, mtimeMs };
}

/**
 * Breaks when the file is written while it is read, so that half a file is
 * not taken for all there is.
 */
async function* readUnchanged(
  file: string,
  before: LocalState,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array> {
  yield* createReadStream(file, { signal });
  const after = await readState(file);
  if (after.size !== before.size || after.mtimeMs !== before.mtimeMs) {
    throw new Error('it was written to while it was read');
  }
}
