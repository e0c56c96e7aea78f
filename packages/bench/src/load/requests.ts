import { setTimeout } from 'node:timers/promises';

/** What became of requests that were sent at a steady rate. */
export interface Answered {
  requests: number;
  failed: number;
  p50Ms: number;
  p95Ms: number;
  p99Ms: number;
  longestMs: number;
  /** Largest answer, in bytes. */
  largestBytes: number;
}

/**
 * Sends requests at a steady rate whether or not those before were answered,
 * as readers do who know nothing of each other.
 */
export async function atRate(options: {
  perSecond: number;
  seconds: number;
  /** The address of the n-th one. */
  address: (n: number) => string;
  headers: Record<string, string>;
}): Promise<Answered> {
  const { perSecond, seconds, address, headers } = options;
  const taken: number[] = [];
  let failed = 0;
  let largestBytes = 0;
  const ask = async (n: number) => {
    const begin = performance.now();
    try {
      const answer = await fetch(address(n), { headers });
      const bytes = (await answer.arrayBuffer()).byteLength;
      largestBytes = Math.max(largestBytes, bytes);
      if (!answer.ok && answer.status !== 404) failed += 1;
    } catch {
      failed += 1;
    }
    taken.push(performance.now() - begin);
  };
  const begin = performance.now();
  const asked: Promise<void>[] = [];
  for (let n = 0; n < perSecond * seconds; n++) {
    const due = begin + (n * 1_000) / perSecond;
    await setTimeout(Math.max(due - performance.now(), 0));
    asked.push(ask(n));
  }
  await Promise.all(asked);
  taken.sort((a, b) => a - b);
  const share = (part: number) =>
    taken[Math.min(taken.length - 1, Math.floor(taken.length * part))];
  return {
    requests: taken.length,
    failed,
    p50Ms: share(0.5),
    p95Ms: share(0.95),
    p99Ms: share(0.99),
    longestMs: share(1),
    largestBytes,
  };
}

/** Several at once, all of the same address. */
export function atOnce(
  times: number,
  address: string,
  headers: Record<string, string>,
): Promise<Answered> {
  return atRate({
    ...{ perSecond: 1e6, seconds: times / 1e6, headers },
    address: () => address,
  });
}
