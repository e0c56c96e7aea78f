/** Medians over some runs. */
export interface Timing {
  /** On the clock. */
  seconds: number;
  /** Of this process, all threads; what others do on the machine is left out. */
  cpuSeconds: number;
}

const RUNS = 3;

/** Runs something three times; returns medians and what the last run gave. */
export async function timed<T>(
  run: () => T | Promise<T>,
): Promise<Timing & { result: T }> {
  const seconds: number[] = [];
  const cpuSeconds: number[] = [];
  let result: T | undefined;
  for (let i = 0; i < RUNS; i++) {
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
    result: result as T,
  };
}

function median(values: number[]): number {
  return values.sort((x, y) => x - y)[values.length >> 1];
}
