import { createHash } from 'node:crypto';
import type { UrlReaderService } from '@backstage/backend-plugin-api';
import { brokenConnection } from '@seams/backstage-plugin-coupling-node/http';
import { untilAborted } from '@seams/backstage-plugin-coupling-node/runs';
import type { EvidenceFile } from './evidenceFile';

const TIMEOUT_MS = 10 * 60_000;
const MAX_BYTES = 1024 ** 3;

/** A file behind an address, told apart by its etag if it has one. */
export function remoteFile(options: {
  url: string;
  urlReader: UrlReaderService;
  timeoutMs?: number;
}): EvidenceFile {
  const { url, urlReader, timeoutMs = TIMEOUT_MS } = options;
  return {
    scope: scopeOfUrl(url),
    async open({ seen, signal }) {
      const etag = typeof seen === 'string' ? seen : undefined;
      const timeout = AbortSignal.timeout(timeoutMs);
      const stop = AbortSignal.any([signal, timeout]);
      const told = (error: unknown) =>
        timeout.aborted
          ? new Error(`not read within ${timeoutMs / 1000} s`)
          : withoutQuery(error as Error, url);
      try {
        // URL readers do not give the signal to everything that they ask.
        const response = await untilAborted(
          urlReader.readUrl(url, { etag, signal: stop }),
          stop,
        );
        const body = response.stream?.() ?? [
          await untilAborted(response.buffer(), stop),
        ];
        return { chunks: limited(body, told), state: response.etag };
      } catch (error) {
        if ((error as Error).name === 'NotModifiedError') return undefined;
        throw told(error);
      }
    },
  };
}

/** The URL reader names the address in full; a query may hold a token. */
function withoutQuery(error: Error, url: string): Error {
  const broken = brokenConnection(error);
  if (broken) return new Error(`it ${broken.says}`);
  return new Error(error.message.replaceAll(url, scopeOfUrl(url)));
}

/** The address without what may be secret; a query leaves only its hash. */
export function scopeOfUrl(url: string): string {
  const { origin, pathname, search } = new URL(url);
  if (search === '') return `${origin}${pathname}`;
  const hash = createHash('sha256').update(search).digest('hex').slice(0, 8);
  return `${origin}${pathname} (${hash})`;
}

async function* limited(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  told: (error: unknown) => Error,
): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  try {
    for await (const chunk of chunks) {
      bytes += chunk.length;
      if (bytes > MAX_BYTES) {
        throw new Error(`it is larger than ${MAX_BYTES} bytes`);
      }
      yield chunk;
    }
  } catch (error) {
    throw told(error);
  }
}
