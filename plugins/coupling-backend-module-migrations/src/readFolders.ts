import type { UrlReaderService } from '@backstage/backend-plugin-api';
import type { JsonValue } from '@backstage/types';
import { decodeSql, type MigrationFile } from '@seams/coupling-sql';
import { brokenConnection } from '@seams/backstage-plugin-coupling-node/http';
import { untilAborted } from '@seams/backstage-plugin-coupling-node/runs';
import { WantedFiles } from './WantedFiles';

/** The SQL files of folders in repositories. */
export interface ReadFolders {
  /** Their paths are addresses, so that none means two files. */
  files: MigrationFile[];
  /** Files that are no migrations, or no text; the others were read. */
  notRead: { path: string; line: number; reason: string }[];
  /** By address of the folder. */
  etags: Record<string, string>;
}

interface Reading {
  urlReader: UrlReaderService;
  signal: AbortSignal;
  /** For one folder. */
  timeoutMs: number;
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
  const all: ReadFolders = { files: [], notRead: [], etags: {} };
  for (const url of urls) {
    const folder =
      first.get(url) ?? (await readFolder(url, undefined, reading))!;
    all.files.push(...folder.files);
    all.notRead.push(...folder.notRead);
    Object.assign(all.etags, folder.etags);
  }
  return all;
}

async function readFolder(
  url: string,
  etag: string | undefined,
  { urlReader, signal, timeoutMs }: Reading,
): Promise<ReadFolders | undefined> {
  const timeout = AbortSignal.timeout(timeoutMs);
  const stop = AbortSignal.any([signal, timeout]);
  try {
    // URL readers do not give the signal to everything that they ask.
    return await untilAborted(download(url, etag, urlReader, stop), stop);
  } catch (error) {
    signal.throwIfAborted();
    const { name, message } = error as Error;
    if (name === 'NotModifiedError') return undefined;
    if (timeout.aborted) {
      throw new Error(`${url}: not read within ${timeoutMs / 1000} s`);
    }
    const broken = brokenConnection(error);
    throw new Error(`${url}: ${broken ? `it ${broken.says}` : message}`);
  }
}

async function download(
  url: string,
  etag: string | undefined,
  urlReader: UrlReaderService,
  signal: AbortSignal,
): Promise<ReadFolders> {
  const base = url.replace(/\/*$/, '/');
  const wanted = new WantedFiles();
  const filter = wanted.isWanted;
  const tree = await urlReader.readTree(url, { etag, filter, signal });
  const listed = await tree.files();
  wanted.check();
  const files: MigrationFile[] = [];
  const notRead = wanted.tooLong.map(path => ({
    ...{ path: `${base}${path}`, line: 1 },
    reason: 'too long to be a migration',
  }));
  for (const file of listed) {
    const path = `${base}${file.path}`;
    const read = decodeSql(await file.content());
    if (read.ok) files.push({ path, text: read.text });
    else notRead.push({ path, line: read.line, reason: read.reason });
  }
  return { files, notRead, etags: { [url]: tree.etag } };
}
