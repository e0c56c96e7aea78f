import { parseEvidence } from '@seams/coupling-core';
import type { Collector, DeliveredItem } from '../collector';
import { EvidenceMemory } from '../testing';
import { deliverOnCalls, type ComponentOnCalls } from './deliverOnCalls';
import { fullHourBefore } from './fullHourBefore';

const policy = (component: string, name: string): DeliveredItem => ({
  ...parseEvidence({
    kind: 'oncall',
    source: 'tool',
    provider: 'tool',
    service: component,
    policy: name,
    observedAt: '2026-08-04T09:00:00Z',
  }),
  line: 1,
});

const collector = (found: ComponentOnCalls[]): Collector => ({
  id: 'tool',
  title: 'Tool',
  schedule: { frequency: { minutes: 10 }, timeout: { minutes: 10 } },
  collect: run => deliverOnCalls(run, found),
});

const of = (
  component: string,
  names: string[],
  complete = true,
): ComponentOnCalls => ({
  component,
  items: names.map(name => policy(component, name)),
  complete,
});

describe('deliverOnCalls', () => {
  const orders = 'component:default/orders';
  const stock = 'component:default/stock';

  async function afterRuns(...runs: ComponentOnCalls[][]) {
    const memory = new EvidenceMemory();
    for (const found of runs) await memory.run(collector(found));
    return memory
      .evidence()
      .map(item => item.kind === 'oncall' && `${item.service} ${item.policy}`);
  }

  it('replaces what was said of a component', async () => {
    await expect(
      afterRuns([of(orders, ['a', 'b'])], [of(orders, ['b', 'c'])]),
    ).resolves.toEqual([`${orders} b`, `${orders} c`]);
  });

  it('keeps what was said when not all could be read', async () => {
    await expect(
      afterRuns([of(orders, ['a'])], [of(orders, ['b'], false)]),
    ).resolves.toEqual([`${orders} a`, `${orders} b`]);
  });

  it('forgets a component that is not there any more', async () => {
    await expect(
      afterRuns([of(orders, ['a']), of(stock, ['a'])], [of(stock, ['a'])]),
    ).resolves.toEqual([`${stock} a`]);
  });
});

describe('fullHourBefore', () => {
  it.each([
    ['2026-08-04T09:59:59.999Z', '2026-08-04T09:00:00.000Z'],
    ['2026-08-04T10:00:00.000Z', '2026-08-04T10:00:00.000Z'],
  ])('dates %s by %s', (now, hour) => {
    expect(fullHourBefore(new Date(now))).toBe(hour);
  });
});
