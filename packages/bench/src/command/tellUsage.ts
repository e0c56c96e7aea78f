import { writeSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

/** Where whoever started this process reads what it took. */
const REPORT = 3;

/** Loaded before the command: tells at its end what it took. */
process.on('exit', () => {
  // Threads that the command starts load this, too.
  if (!isMainThread) return;
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  writeSync(
    REPORT,
    JSON.stringify({
      seconds: performance.now() / 1e3,
      cpuSeconds: (userCPUTime + systemCPUTime) / 1e6,
      peakMegabytes: maxRSS / 1024,
    }),
  );
});
