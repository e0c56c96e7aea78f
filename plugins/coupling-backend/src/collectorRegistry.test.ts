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
});
