import assert from 'node:assert/strict';
import type { Collector } from '../collector';
import type { ContractPart, ContractSubject } from './contractSubject';
import { addCounts, noCounts } from './counts';
import { EvidenceMemory, type RunOutcome } from './evidenceMemory';

/** Runs until nothing comes any more, for sources read in steps. */
const MOST_RUNS = 50;

/** One subject with the evidence that it brought. */
export class Trial {
  readonly memory = new EvidenceMemory();
  collector: Collector;

  constructor(readonly subject: ContractSubject) {
    this.collector = subject.createCollector();
  }

  run(): Promise<RunOutcome> {
    return this.memory.run(this.collector);
  }

  /** Runs until a run brings nothing; the counts are of all of them. */
  async settle(): Promise<RunOutcome> {
    const total = noCounts();
    for (let runs = 0; runs < MOST_RUNS; runs += 1) {
      const { failure, ...counts } = await this.run();
      assert.equal(failure, undefined);
      addCounts(total, counts);
      if (counts.accepted === 0) return total;
    }
    throw new Error(`It was not done after ${MOST_RUNS} runs`);
  }

  async settled(count: number): Promise<void> {
    this.subject.add(count);
    await this.settle();
    this.has(count);
  }

  has(count: number) {
    assert.equal(this.memory.evidence().length, count, 'pieces of evidence');
  }
}

/** One sentence of the contract, tried on a subject. */
export type TrialCase = {
  title: string;
  part?: ContractPart;
  check: (trial: Trial) => Promise<void>;
};
