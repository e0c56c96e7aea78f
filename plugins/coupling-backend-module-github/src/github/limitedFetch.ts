const MAX_BYTES = 20 * 1024 ** 2;

/** A fetch that gives up on what is too slow or too large. */
export function limitedFetch(timeoutMs: number): typeof fetch {
  return async (input, init) => {
    const timeout = AbortSignal.timeout(timeoutMs);
    const signal = init?.signal
      ? AbortSignal.any([init.signal, timeout])
      : timeout;
    // Redirects within GitHub (a renamed repository) are followed; the
    // standard has credentials dropped where the host changes.
    const response = await fetch(input, { ...init, signal });
    const body = await readAll(response);
    const { status, statusText, headers } = response;
    const isBare = [204, 205, 304].includes(status);
    return new Response(isBare ? null : body, { status, statusText, headers });
  };
}

async function readAll(response: Response): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of response.body ?? []) {
    bytes += chunk.length;
    if (bytes > MAX_BYTES) {
      throw new Error(`it answered with more than ${MAX_BYTES} bytes`);
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
