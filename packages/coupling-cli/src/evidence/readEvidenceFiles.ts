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
    const items = readNdjson(path === STDIN ? io.stdin : open(path));
    try {
      for await (const item of items) yield Object.assign(item, { file });
    } catch (error) {
      throw fileProblem(file, error);
    }
  }
}

function open(path: string) {
  return createReadStream(path, { highWaterMark: CHUNK_BYTES });
}
