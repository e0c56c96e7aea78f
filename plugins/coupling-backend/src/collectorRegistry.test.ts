import type { Collector } from '@seams/backstage-plugin-coupling-node';
import { CollectorRegistry } from './collectorRegistry';

const collector = (id: string): Collector => ({
  id,
  title: id,
  schedule: { frequency: { hours: 1 }, timeout: { minutes: 1 } },
  collect: async () => {},
});

describe('CollectorRegistry', () => {
  it('keeps collectors of several modules in order', () => {
    const registry = new CollectorRegistry();
    registry.addCollector(collector('a'), collector('b'));
    registry.addCollector(collector('c'));
    expect(registry.collectors.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });

  it('refuses a second collector with one id, and the id of pushed evidence', () => {
    const registry = new CollectorRegistry();
    registry.addCollector(collector('a'));
    expect(() => registry.addCollector(collector('a'))).toThrow(
      'A coupling collector with the id a exists already; ids must be unique',
    );
    expect(() => registry.addCollector(collector('push'))).toThrow(/push/);
  });

  it('refuses an id that no index holds, and says how long it may be', () => {
    const registry = new CollectorRegistry();
    registry.addCollector(collector('€'.repeat(66)));
    expect(() => registry.addCollector(collector('€'.repeat(67)))).toThrow(
      'must not be longer than 200 bytes in UTF-8, but has 201',
    );
  });
});
