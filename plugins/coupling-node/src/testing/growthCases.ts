import assert from 'node:assert/strict';
import type { TrialCase } from './trial';

/** What comes when, also when reading breaks off. */
export const growthCases: TrialCase[] = [
  {
    title: 'brings all there is at first',
    async check(trial) {
      await trial.settled(5);
    },
  },
  {
    title: 'brings nothing when there is nothing',
    async check(trial) {
      await trial.settled(0);
    },
  },
  {
    title: 'brings only what is new later, and keeps the rest',
    async check(trial) {
      await trial.settled(5);
      trial.subject.add(2);
      const { accepted, removed } = await trial.settle();
      assert.deepEqual({ accepted, removed }, { accepted: 2, removed: 0 });
      trial.has(7);
    },
  },
  {
    title:
      'goes on after a restart where it broke off, losing and doubling nothing',
    async check(trial) {
      trial.subject.add(5);
      for (let after = 1; after < 8; after += 1) {
        trial.subject.server.fail({ status: 500 }, { after });
        await trial.run();
        trial.collector = trial.subject.createCollector();
      }
      trial.subject.server.heal();
      await trial.settle();
      trial.has(5);
      await trial.settle();
      trial.has(5);
    },
  },
];
