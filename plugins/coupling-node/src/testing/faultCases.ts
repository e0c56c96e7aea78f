import assert from 'node:assert/strict';
import type { Fault } from './faultyServer';
import type { TrialCase } from './trial';

/** What holds while the source fails. */
export function listFaultCases(): TrialCase[] {
  return [
    ...[401, 403, 404, 429, 500].map(
      (status): TrialCase => ({
        part: 'statuses',
        ...faultCase(`answers ${status}`, { status }),
      }),
    ),
    faultCase('hangs up', 'hang-up'),
    {
      part: 'time-out',
      ...faultCase('answers with a body that does not end', 'slow-body'),
    },
    {
      part: 'patience',
      title: 'sits out a short rate limit',
      async check(trial) {
        trial.subject.add(5);
        const headers = { 'retry-after': '0' };
        trial.subject.server.fail({ status: 429, headers }, { times: 1 });
        await trial.settle();
        trial.has(5);
      },
    },
  ];
}

/** No answer comes in this time, nor later. */
const IMPATIENT_MS = 50;

/** A sentence, and not what the socket says. */
const BROKEN = / (closed the connection|cannot be reached)\b/;

function faultCase(what: string, fault: Fault): TrialCase {
  return {
    title: `keeps its evidence and says who failed when the source ${what}`,
    async check(trial) {
      const { subject, memory } = trial;
      await trial.settled(5);
      subject.add(1);
      subject.server.fail(fault);
      if (fault === 'slow-body') {
        trial.collector = subject.createCollector({ timeoutMs: IMPATIENT_MS });
      }
      const { failure } = await trial.run();
      trial.collector = subject.createCollector();
      const said = `${failure?.message} ${memory.log.join(' ')}`;
      assert.ok(said.includes(subject.integration), said);
      if (typeof fault === 'object') {
        assert.ok(said.includes(String(fault.status)), said);
      }
      if (fault === 'hang-up') assert.match(said, BROKEN);
      for (const secret of subject.secrets) {
        assert.ok(!said.includes(secret), 'a secret was shown');
      }
      // What is gone at the source (404) may end in a warning.
      const gone = typeof fault === 'object' && fault.status === 404;
      if (!gone) assert.ok(failure, 'the run must fail');
      trial.has(5);
      subject.server.heal();
      await trial.settle();
      trial.has(6);
    },
  };
}
