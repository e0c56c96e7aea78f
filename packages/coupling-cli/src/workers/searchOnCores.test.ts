import { Worker } from 'node:worker_threads';
import { AssessmentIntake, type PairSearch } from '@seams/coupling-core';
import { searchInThreads } from './searchOnCores';

const HOUR = 3_600_000;
const catalog = {
  services: [],
  stores: [],
  apis: [],
  owners: [],
  relations: [],
};

/** 1,100 services, three blocks; every tenth follows the one before it. */
function manyServices(): AssessmentIntake {
  const intake = new AssessmentIntake({ now: '2026-10-01T00:00:00Z' });
  const hours: number[] = [];
  let state = 7;
  for (let s = 0; s < 1100; s++) {
    const follows = s % 10 === 1;
    for (let i = 0; i < 12; i++) {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      hours[i] = follows ? hours[i] + 1 : (state / 2 ** 32) * 600 * 24;
      const at = Date.UTC(2025, 0, 1) + hours[i] * HOUR;
      intake.add({
        kind: 'release',
        source: 'ci',
        id: `run-${s}-${i}`,
        service: `component:default/service-${s}`,
        environment: 'production',
        status: 'succeeded',
        observedAt: new Date(at).toISOString(),
      });
    }
  }
  return intake;
}

const terminate = jest.spyOn(Worker.prototype, 'terminate');
afterEach(() => terminate.mockClear());

/** The numbers of the threads that were ended; −1 once they are gone. */
const threadsEnded = () =>
  terminate.mock.contexts.map(({ threadId }) => threadId);

const assessIn = (threads: number, change = (search: PairSearch) => search) =>
  manyServices().assessWith(
    search => searchInThreads(change(search), threads),
    catalog,
  );

describe('searchInThreads', () => {
  it('concludes in several threads what one thread concludes', async () => {
    const assessment = await assessIn(3);
    expect(assessment).toEqual(manyServices().assess(catalog));
    expect(assessment.pairs[0]).toMatchObject({
      a: 'component:default/service-0',
      b: 'component:default/service-1',
      verdict: 'needed-together',
    });
    expect(threadsEnded()).toEqual([-1, -1]);
  });

  it('fails when a thread fails, and leaves none behind', async () => {
    // What is inherited does not get into another thread.
    const onlyHere = (search: PairSearch) => Object.create(search);
    await expect(assessIn(3, onlyHere)).rejects.toThrow(
      /Cannot (read|destructure) propert/,
    );
    expect(threadsEnded()).toEqual([-1, -1]);
  });

  it('fails when this thread fails, and does not wait for the others', async () => {
    const broken = (search: PairSearch) => ({
      ...search,
      windows: undefined as unknown as PairSearch['windows'],
    });
    await expect(assessIn(3, broken)).rejects.toThrow(/undefined/);
    expect(threadsEnded()).toEqual([-1, -1]);
  });
});
