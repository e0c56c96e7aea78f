import { onWeeklyTrain } from './scenarios';

const event = (version: string, iso: string) => ({
  service: 'component:default/cart',
  version,
  at: Date.parse(iso) / 1000,
  commit: '',
});

it('puts releases on the next Tuesday afternoon, in the order they had', () => {
  const moved = onWeeklyTrain([
    event('1.0.2', '2026-03-05T10:00:00Z'),
    event('1.0.1', '2026-03-04T10:00:00Z'),
    event('1.0.3', '2026-03-09T10:00:00Z'),
    event('1.1.0', '2026-03-11T10:00:00Z'),
  ]);
  const train = (iso: string) => Date.parse(iso) / 1000;
  expect(moved.map(({ version }) => version)).toEqual([
    '1.0.1',
    '1.0.2',
    '1.0.3',
    '1.1.0',
  ]);
  const times = moved.map(({ at }) => at);
  expect([...times].sort((x, y) => x - y)).toEqual(times);
  expect(times[0]).toBeGreaterThanOrEqual(train('2026-03-10T14:00:00Z'));
  expect(times[2]).toBeLessThan(train('2026-03-10T15:30:00Z'));
  expect(times[3]).toBeGreaterThanOrEqual(train('2026-03-17T14:00:00Z'));
});
