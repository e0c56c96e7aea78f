import { cpus, totalmem } from 'node:os';

/** The machine a measurement was made on, in one line. */
export function machine(): string {
  const [{ model }] = cpus();
  const gigabytes = Math.round(totalmem() / 2 ** 30);
  return `${cpus().length} × ${model.trim()}, ${gigabytes} GB, Node ${
    process.version
  }`;
}

/** Today, and the machine. */
export function measuredOn(): string {
  return `${new Date().toISOString().slice(0, 10)}, ${machine()}`;
}
