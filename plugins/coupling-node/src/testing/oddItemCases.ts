import assert from 'node:assert/strict';
import type { Trial, TrialCase } from './trial';

/** What holds for items that are not as they should be. */
export function listOddItemCases(): TrialCase[] {
  return [
    {
      part: 'addBrokenComponent',
      title: 'reads all others beside a component that is annotated badly',
      async check(trial) {
        const name = ask(trial, 'addBrokenComponent');
        trial.subject.add(4);
        for (let runs = 0; runs < 4; runs += 1) {
          const { failure } = await trial.run();
          trial.memory.log.push(failure?.message ?? '');
        }
        trial.has(4);
        const { log, rejections } = trial.memory;
        const said = [...log, ...rejections].join('\n');
        assert.ok(said.includes(name ?? ''), `${name} must be named: ${said}`);
      },
    },
    {
      part: 'addMalformed',
      title: 'keeps the good items beside a malformed one, and counts that',
      async check(trial) {
        trial.subject.add(2);
        ask(trial, 'addMalformed');
        trial.subject.add(2);
        const { rejected } = await trial.settle();
        assert.ok(rejected > 0, 'it must be counted');
        trial.has(4);
      },
    },
    {
      part: 'repeatNewest',
      title: 'takes an item that is listed twice for one',
      async check(trial) {
        trial.subject.add(3);
        ask(trial, 'repeatNewest');
        await trial.settle();
        trial.has(3);
      },
    },
    {
      part: 'addFromTheFuture',
      title: 'is not led astray by an item from the future',
      async check(trial) {
        trial.subject.add(2);
        ask(trial, 'addFromTheFuture');
        await trial.settle();
        trial.has(3);
        trial.subject.add(2);
        await trial.settle();
        trial.has(5);
      },
    },
    {
      part: 'removeService',
      title: 'keeps the evidence of a service that is deleted at the source',
      async check(trial) {
        await trial.settled(3);
        ask(trial, 'removeService');
        await trial.run();
        trial.has(3);
      },
    },
  ];
}

/** A part that is neither there nor left out is a mistake of the test. */
function ask(
  { subject }: Trial,
  part:
    | 'addBrokenComponent'
    | 'addMalformed'
    | 'repeatNewest'
    | 'addFromTheFuture'
    | 'removeService',
): string | void {
  assert.ok(subject[part], `the subject has no ${part}`);
  return subject[part]();
}
