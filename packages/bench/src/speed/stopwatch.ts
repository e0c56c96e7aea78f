/** Medians over some runs. */
export interface Timing {
  /** On the clock. */
  seconds: number;
  /** Of this process, all threads; what others do on the machine is left out. */
  cpuSeconds: number;
  runs: number;
}

const RUNS = 3;

/** After so many seconds nothing is run again. */
const PATIENCE = 30;

/** Runs something up to three times; returns medians and what it gave last. */
export async function timed<T>(
  run: () => T | Promise<T>,
): Promise<Timing & { result: T }> {
  const seconds: number[] = [];
  const cpuSeconds: number[] = [];
  const begin = performance.now();
  let result: T | undefined;
  while (
    seconds.length < RUNS &&
    (performance.now() - begin) / 1e3 < PATIENCE
  ) {
    const start = performance.now();
    const cpu = process.cpuUsage();
    result = await run();
    const { user, system } = process.cpuUsage(cpu);
    seconds.push((performance.now() - start) / 1e3);
    cpuSeconds.push((user + system) / 1e6);
  }
  return {
    seconds: median(seconds),
    cpuSeconds: median(cpuSeconds),
    runs: seconds.length,
    result: result as T,
  };
}

function median(values: number[]): number {
  return values.sort((x, y) => x - y)[values.length >> 1];
}
