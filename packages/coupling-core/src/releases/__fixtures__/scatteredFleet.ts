import type { Fleet } from '../episodes';

/** 40 services with 3 to 42 episodes at scattered times. */
export function scatteredFleet(): Fleet {
  const first = [0];
  const at: number[] = [];
  const service: number[] = [];
  for (let s = 0; s < 40; s++) {
    const times = Array.from(
      { length: s + 3 },
      (_, i) => -(((i + 1) * 7919 * (s + 11)) % 4_000_000),
    ).sort((x, y) => x - y);
    at.push(...times);
    service.push(...times.map(() => s));
    first.push(at.length);
  }
  const byTime = at.map((_, i) => i).sort((i, j) => at[i] - at[j]);
  return {
    services: first.slice(1).map((_, s) => `service-${s}`),
    first: Int32Array.from(first),
    service: Int32Array.from(service),
    at: Int32Array.from(at),
    byTime: Int32Array.from(byTime),
    newest: 0,
    start: at[byTime[0]],
    changeEpisode: new Int32Array(),
    changeId: new Float64Array(),
  };
}
