import { resolve } from 'node:path';
import { assess } from '@seams/coupling-core';
import { poolFleet, type FleetEvent } from '../fleet';
import { readHistories } from '../histories';
import { toEvidence } from '../ourAnswer';
import { seededRandom } from '../random';
import { plainPairs } from './plainAnswer';

const DAY = 86_400;

type Figures = { verdict: string; strength: number };

function saidByPlain<T>(
  events: readonly FleetEvent[],
  of: (pair: Figures) => T,
): Map<string, T> {
  const pairs = plainPairs(events, false);
  return new Map(pairs.map(({ key, ...pair }) => [key, of(pair)]));
}

function saidByCore<T>(
  events: readonly FleetEvent[],
  of: (pair: Figures) => T,
): Map<string, T> {
  const { pairs } = assess({
    evidence: toEvidence(events),
    catalog: { services: [], stores: [], apis: [], owners: [], relations: [] },
    now: '2026-07-15T00:00:00Z',
  });
  return new Map(pairs.map(({ a, b, ...pair }) => [`${a} ${b}`, of(pair)]));
}

/** Services that release every one to seven weeks; some after another. */
function rareReleases(): FleetEvent[] {
  const random = seededRandom(11);
  const events: FleetEvent[] = [];
  const release = (service: number, at: number) =>
    events.push({
      service: `component:default/s${service + 10}`,
      version: `1.0.${events.length}`,
      at: Date.UTC(2025, 0, 6) / 1000 + Math.floor(at),
      commit: '',
    });
  for (let service = 0; service < 12; service++) {
    for (let at = random() * 40 * DAY; at < 500 * DAY; ) {
      release(service, at);
      if (service < 3) release(service + 12, at + random() * 5 * 3600);
      at += (7.5 + random() * 40) * DAY;
    }
  }
  return events;
}

const rounded = (figure: number) => Number(figure.toPrecision(9));

it('is what the core says of services that release weekly or less often', () => {
  const said = ({ verdict, strength }: Figures) => [verdict, rounded(strength)];
  const plain = saidByPlain(rareReleases(), said);
  const verdicts = [...plain.values()].map(([verdict]) => verdict);
  expect(
    verdicts.filter(verdict => verdict === 'needed-together'),
  ).toHaveLength(3);
  expect(saidByCore(rareReleases(), said)).toEqual(plain);
});

it('gives real histories the strength that the core gives', () => {
  const few = readHistories(resolve(__dirname, '../../../data')).filter(
    ({ name }) => /multirepo|tracing|urql/.test(name),
  );
  const strength = (pair: Figures) => rounded(pair.strength);
  const plain = saidByPlain(poolFleet(few), strength);
  expect(plain.size).toBeGreaterThan(700);
  expect(saidByCore(poolFleet(few), strength)).toEqual(plain);
});
