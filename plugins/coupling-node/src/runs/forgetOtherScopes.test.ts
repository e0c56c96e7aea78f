import type { Collector } from '../collector';
import { forgetOtherScopes } from './forgetOtherScopes';
import { EvidenceMemory } from '../testing/evidenceMemory';

const release = (service: string) => ({
  ok: true as const,
  evidence: {
    kind: 'release' as const,
    source: 'ci',
    id: service,
    service: `component:default/${service}`,
    environment: 'production',
    status: 'succeeded' as const,
    observedAt: '2026-08-01T00:00:00.000Z',
  },
});

/** Reads some services, and wants others as well. */
const collectorOf = (read: string[], wanted: string[]): Collector => ({
  id: 'test',
  title: 'Test',
  schedule: { frequency: { minutes: 1 }, timeout: { minutes: 1 } },
  async collect(run) {
    for (const scope of read) {
      await run.deliver({ scope, mode: 'full', items: [release(scope)] });
    }
    await forgetOtherScopes(run, wanted);
  },
});

describe('forgetOtherScopes', () => {
  it('removes what is not wanted any more, and keeps what could not be read', async () => {
    const memory = new EvidenceMemory();
    await memory.run(collectorOf(['a', 'b', 'c'], ['a', 'b', 'c']));
    await memory.run(collectorOf(['a'], ['a', 'b']));
    expect(
      memory
        .evidence()
        .map(item => 'id' in item && item.id)
        .sort(),
    ).toEqual(['a', 'b']);
  });
});
