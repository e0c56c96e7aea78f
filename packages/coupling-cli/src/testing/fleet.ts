const DAY = 86_400_000;
const START = Date.parse('2025-01-06T09:00:00Z');

/**
 * Evidence of a small fleet: billing follows orders by an hour each time, the
 * others go when they like, new-service has hardly begun.
 */
export function fleetEvidence(): string {
  const lines: string[] = [];
  const release = (service: string, at: number) =>
    lines.push(
      JSON.stringify({
        kind: 'release',
        source: 'ci',
        id: `${service}-${lines.length}`,
        service,
        version: `1.${lines.length}.0`,
        status: 'succeeded',
        observedAt: new Date(at).toISOString(),
      }),
    );
  const random = randomSource(7);
  for (let i = 0; i < 30; i++) {
    const at = START + random() * 600 * DAY;
    release('orders', at);
    release('billing', at + DAY / 24);
    for (const service of ['search', 'stock', 'mail', 'web', 'login']) {
      release(service, START + random() * 600 * DAY);
    }
  }
  release('new-service', START + 590 * DAY);
  return `${lines.join('\n')}\n`;
}

/** The same numbers in every run. */
function randomSource(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
