import {
  directionKey,
  directionOf,
  pairKey,
  pairOf,
  pairsAmong,
  placeOfPair,
} from './pairs';

const SERVICES = 5;
const PAIRS = [0, 1, 2, 3, 4].flatMap(b =>
  [0, 1, 2, 3, 4].filter(a => a < b).map(a => ({ a, b })),
);

it.each(PAIRS)('gives $a and $b one key, in either order', ({ a, b }) => {
  const key = pairKey(a, b, SERVICES);
  expect(pairKey(b, a, SERVICES)).toBe(key);
  expect(pairOf(key, SERVICES)).toEqual({ a, b });
});

it('has a place of its own for every pair', () => {
  const places = PAIRS.map(({ a, b }) => placeOfPair(a, b));
  expect(places.sort((x, y) => x - y)).toEqual(
    Array.from({ length: pairsAmong(SERVICES) }, (_, place) => place),
  );
});

it('sorts directions by partner, and reads them back', () => {
  const directions = [
    { partner: 0, subject: 4 },
    { partner: 3, subject: 1 },
    { partner: 3, subject: 2 },
  ];
  const keys = directions.map(direction => directionKey(direction, SERVICES));
  expect([...keys].sort((x, y) => x - y)).toEqual(keys);
  expect(keys.map(key => directionOf(key, SERVICES))).toEqual(directions);
});
