import type { UrlReaderService } from '@backstage/backend-plugin-api';
import type { JsonValue } from '@backstage/types';
import type { MigrationFile } from '@seams/coupling-sql';

const TIMEOUT_MS = 2 * 60_000;
/** A file longer than this is a dump, not a migration. */
const MAX_FILE_BYTES = 5 * 1024 * 1024;
const MAX_FILES = 20_000;

/** The SQL files of folders in repositories. */
export interface ReadFolders {
  /** Their paths are addresses, so that none means two files. */
  files: MigrationFile[];
  /** Files that are too long, which were passed over. */
  tooLong: string[];
  /** By address of the folder. */
  etags: Record<string, string>;
}

interface Reading {
  urlReader: UrlReaderService;
  signal: AbortSignal;
}

/**
 * Reads the SQL files of folders, all of them as soon as one has changed.
 *
 * @param seen - `etags` of an earlier reading
 * @returns nothing when all are as they were
 * @throws Error that names the folder
 */
export async function readFolders(
  urls: string[],
  seen: JsonValue | undefined,
  reading: Reading,
): Promise<ReadFolders | undefined> {
  const etags = (seen ?? {}) as Record<string, string>;
  const known = urls.filter(url => etags[url]);
  const first = new Map<string, ReadFolders>();
  for (const url of known) {
    const folder = await readFolder(url, etags[url], reading);
    if (folder) first.set(url, folder);
  }
  const same = Object.keys(etags).length === urls.length;
  if (same && known.length === urls.length && first.size === 0) {
    return undefined;
  }
  const all: ReadFolders = { files: [], tooLong: [], etags: {} };
  for (const url of urls) {
    const folder =
      first.get(url) ?? (await readFolder(url, undefined, reading))!;
    all.files.push(...folder.files);
    all.tooLong.push(...folder.tooLong);
    Object.assign(all.etags, folder.etags);
  }
  return all;
}

async function readFolder(
  url: string,
  etag: string | undefined,
  { urlReader, signal }: Reading,
): Promise<ReadFolders | undefined> {
  const base = url.replace(/\/*$/, '/');
  const tooLong: string[] = [];
  const isRead = (path: string, info?: { size: number }) => {
    if (!/\.sql$/i.test(path)) return false;
    if (!info || info.size <= MAX_FILE_BYTES) return true;
    tooLong.push(`${base}${path}`);
    return false;
  };
  try {
    const tree = await urlReader.readTree(url, {
      etag,
      filter: isRead,
      signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]),
    });
    const listed = await tree.files();
    if (listed.length > MAX_FILES) {
      throw new Error(`${listed.length} files, more than ${MAX_FILES}`);
    }
    const files: MigrationFile[] = [];
    for (const { path, content } of listed) {
      const text = (await content()).toString('utf8');
      files.push({ path: `${base}${path}`, text });
    }
    return { files, tooLong, etags: { [url]: tree.etag } };
  } catch (error) {
    signal.throwIfAborted();
    const { name, message } = error as Error;
    if (name === 'NotModifiedError') return undefined;
    throw new Error(`${url}: ${message}`);
  }
}
