import type { Fleet } from '../fleet';

/** A fleet of services with episodes at these times, seconds. */
export function fleetOfTimes(times: readonly (readonly number[])[]): Fleet {
  const newest = Math.max(...times.flat());
  const at = times.flatMap(own =>
    own.map(time => time - newest).sort((x, y) => x - y),
  );
  const first = [0];
  for (const own of times) first.push(first[first.length - 1] + own.length);
  const byTime = at.map((_, i) => i).sort((i, j) => at[i] - at[j]);
  return {
    services: times.map((_, s) => `service-${s}`),
    first: Int32Array.from(first),
    service: Int32Array.from(times.flatMap((own, s) => own.map(() => s))),
    at: Int32Array.from(at),
    byTime: Int32Array.from(byTime),
    newest: 0,
    start: at[byTime[0]],
    changeEpisode: new Int32Array(),
    changeNamespace: new Float64Array(),
    changeId: new Float64Array(),
  };
}
