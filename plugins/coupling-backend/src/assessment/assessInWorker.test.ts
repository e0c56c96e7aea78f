import { assessInWorker, type AssessmentInput } from './assessInWorker';
import { addSlice, type KeptAssessment } from './workerMessages';

const catalog = {
  services: [{ ref: 'component:default/orders' }],
  stores: [],
  apis: [],
  owners: [],
  relations: [],
};
const now = '2026-08-20T00:00:00.000Z';

async function* pages(...all: string[][]) {
  yield* all;
}

const release = (id: string, observedAt: string) =>
  JSON.stringify({
    kind: 'release',
    source: 'ci',
    service: 'component:default/orders',
    environment: 'production',
    status: 'succeeded',
    id,
    version: id,
    observedAt,
  });

async function assess(
  input: AssessmentInput,
  signal: AbortSignal,
): Promise<Partial<KeptAssessment>> {
  const whole: Partial<KeptAssessment> = {};
  for await (const part of assessInWorker(input, signal)) addSlice(whole, part);
  return whole;
}

describe('assessInWorker', () => {
  it('assesses evidence of many pages in a real worker thread', async () => {
    const assessment = await assess(
      {
        catalog,
        evidence: pages(
          [release('1.0.0', '2026-08-01T00:00:00.000Z')],
          [release('1.1.0', '2026-08-09T00:00:00.000Z')],
        ),
        options: {},
        now,
      },
      new AbortController().signal,
    );
    expect(assessment).toMatchObject({
      assessedAt: now,
      services: [
        {
          service: 'component:default/orders',
          coordinatedRelease: {
            status: 'unknown',
            reason: { code: 'too-few-releases', releases: 2, needed: 5 },
          },
        },
      ],
    });
  });

  it('rejects with what killed the worker', async () => {
    await expect(
      assess(
        { catalog, evidence: pages(['not json']), options: {}, now },
        new AbortController().signal,
      ),
    ).rejects.toThrow(/not valid JSON/);
  });

  it('takes every page in before it reads the next one', async () => {
    const read: number[] = [];
    async function* counted() {
      for (const page of [1, 2, 3]) {
        read.push(page);
        // Read as JSON it is good; only what takes it in misses its fields.
        yield [page === 2 ? '{"kind":"access"}' : release(`${page}`, now)];
      }
    }
    await expect(
      assess(
        { catalog, evidence: counted(), options: {}, now },
        new AbortController().signal,
      ),
    ).rejects.toThrow(/of undefined/);
    expect(read).toEqual([1, 2]);
  });

  it('rejects with the reason it was aborted for', async () => {
    const controller = new AbortController();
    async function* endless() {
      yield [release('1.0.0', '2026-08-01T00:00:00.000Z')];
      controller.abort(new Error('took longer than 15 minutes'));
      yield [release('1.1.0', '2026-08-02T00:00:00.000Z')];
    }
    await expect(
      assess(
        { catalog, evidence: endless(), options: {}, now },
        controller.signal,
      ),
    ).rejects.toThrow('took longer than 15 minutes');
  });
});
