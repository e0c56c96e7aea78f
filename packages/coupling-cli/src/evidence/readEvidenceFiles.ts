import { createReadStream } from 'node:fs';
import { readNdjson, type NdjsonItem } from '@seams/coupling-core';
import type { Io } from '../io';
import { fileProblem, UnusableInput } from '../UnusableInput';

/** In place of a path: read standard input. */
const STDIN = '-';
const CHUNK_BYTES = 256 * 1024;

/** A line, good or bad, and the file it stands in. */
export type FileItem = NdjsonItem & { file: string };

/** Reads evidence files one after the other, a line at a time. */
export async function* readEvidenceFiles(
  paths: string[],
  io: Io,
): AsyncGenerator<FileItem> {
  if (paths.filter(path => path === STDIN).length > 1) {
    throw new UnusableInput('--evidence -: can be given only once');
  }
  for (const path of paths) {
    const file = path === STDIN ? '(stdin)' : path;
    const chunks = path === STDIN ? io.stdin : open(path);
    const items = readNdjson(uncompressed(chunks, file));
    try {
      for await (const item of items) yield Object.assign(item, { file });
    } catch (error) {
      throw error instanceof UnusableInput ? error : fileProblem(file, error);
    }
  }
}

function open(path: string) {
  return createReadStream(path, { highWaterMark: CHUNK_BYTES });
}

/** Refuses gzip, which would be a great many lines that are no text. */
async function* uncompressed(
  chunks: AsyncIterable<string | Uint8Array>,
  file: string,
) {
  let first = true;
  for await (const chunk of chunks) {
    if (first && chunk[0] === 0x1f && chunk[1] === 0x8b) {
      throw new UnusableInput(
        `${file}: is compressed; decompress it first, as in: gunzip -c FILE | coupling … --evidence -`,
      );
    }
    first = false;
    yield chunk;
  }
}
