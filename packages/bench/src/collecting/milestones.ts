import type { CollectorFigures } from './collectorProcess';

const PARTS = [0.25, 0.5, 0.75, 1];

/** Tells time and memory as the parts of the work are done. */
export class Milestones {
  #begun = Date.now();
  #open = [...PARTS];
  /** Most memory of a collector so far, in MB. */
  peakMb = 0;

  constructor(private readonly expected: number) {}

  seconds(): number {
    return Math.round((Date.now() - this.#begun) / 1000);
  }

  see({ kept, rssMb }: CollectorFigures) {
    this.peakMb = Math.max(this.peakMb, rssMb);
    while (this.#open.length > 0 && kept >= this.#open[0] * this.expected) {
      const part = this.#open.shift()! * 100;
      console.log(
        `${part} %: ${kept} kept after ${this.seconds()} s, ${rssMb} MB, peak ${
          this.peakMb
        } MB`,
      );
    }
  }
}
