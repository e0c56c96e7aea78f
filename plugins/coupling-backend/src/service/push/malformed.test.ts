import { futureIssue, parseEvidence } from '@seams/coupling-core';
import * as fc from '@seams/property-testing';
import { startRouter } from '../../__testUtils__/startRouter';
import { createTestDatabases } from '../../__testUtils__/testDatabases';
import { access, release } from '../../__testUtils__/evidence';

const databases = createTestDatabases();

/** What no field expects, and what databases and readers stumble over. */
const junk = fc.oneof(
  fc.jsonValue(),
  fc.string({ unit: 'binary' }),
  fc.constantFrom<unknown>(
    '\u0000',
    '\ud800',
    'a\u0000b',
    'x'.repeat(20_000),
    '😀'.repeat(900),
    "'; drop table coupling_evidence; --",
    '__proto__',
    1e308,
    -1,
    2 ** 53,
    Array(2_000).fill('x'),
    '+275760-09-13T00:00:00.000Z',
    '2026-02-30T00:00:00Z',
    '0000-01-01T00:00:00Z',
    '9999-12-31T23:59:59-12:00',
  ),
);

const GOOD: Record<string, unknown>[] = [
  release('1', { changeIds: ['T-1'], version: '1.0', actor: 'ann' }),
  access({ statement: 'select a from t where b = $1', count: 3 }),
];

/** An item as it should be, but for one field. */
const nearlyGood = fc
  .record({
    item: fc.constantFrom(...GOOD),
    field: fc.constantFrom(
      ...new Set(GOOD.flatMap(item => Object.keys(item))),
      'unheard-of',
      '__proto__',
    ),
    value: junk,
  })
  .map(({ item, field, value }) => ({ ...item, [field]: value }));

const items = fc.array(fc.oneof(junk, nearlyGood), { maxLength: 8 });

/** Without the pairs of surrogates and the like that JSON cannot tell apart. */
const asSent = (item: unknown) => JSON.parse(JSON.stringify(item));

/** The time of the router under test. */
const NOW = '2026-08-20T12:00:00.000Z';

/** Readable, and not from the future. */
function isGood(item: unknown): boolean {
  const parsed = parseEvidence(item);
  return parsed.ok && !futureIssue(parsed.evidence, NOW);
}

describe.each(databases.eachSupportedId())('malformed pushes, %s', id => {
  let direct: Awaited<ReturnType<typeof startRouter>>['direct'];
  let sent = 0;

  beforeAll(async () => {
    ({ direct } = await startRouter(databases, id));
  });

  const post = (body: string | Buffer, type: string, path = '/evidence') =>
    direct.post(path).set('content-type', type).send(body);
  /** Good for certain, and never sent before. */
  const certain = () => {
    sent += 1;
    return release(`certain-${sent}`);
  };

  it.each([
    ['application/json', (all: unknown[]) => JSON.stringify(all)],
    [
      'application/x-ndjson',
      (all: unknown[]) => all.map(item => JSON.stringify(item)).join('\n'),
    ],
  ])(
    'as %s keep the good items and name line and field of the others',
    async (type, write) => {
      await fc.assert(
        fc.asyncProperty(items, async some => {
          const all = [...some.map(asSent), certain()];
          const bad = all.flatMap((item, index) =>
            isGood(item) ? [] : [index + 1],
          );

          const { status, body } = await post(write(all), type);

          expect(status).toBe(200);
          expect(body.rejected).toBe(bad.length);
          const { accepted, alreadyKnown, outdated, repeated } = body;
          expect(accepted + alreadyKnown + outdated + repeated).toBe(
            all.length - bad.length,
          );
          expect(body.accepted).toBeGreaterThanOrEqual(1);
          const told = body.rejections.map(({ line }: any) => line);
          expect([...new Set(told)]).toEqual(bad);
          for (const { field, reason } of body.rejections) {
            expect(typeof field).toBe('string');
            expect(reason).not.toBe('');
          }
        }),
        { numRuns: 60 },
      );
    },
  );

  it('keep good lines between lines of anything', async () => {
    const line = fc
      .uint8Array({ maxLength: 60 })
      .map(bytes =>
        Buffer.from(bytes.map(b => (b === 10 || b === 13 ? 1 : b))),
      );
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 6 }), async garbage => {
        const good = Buffer.from(JSON.stringify(certain()));
        const lines = garbage.flatMap(bytes => [bytes, Buffer.from('\n')]);
        const { status, body } = await post(
          Buffer.concat([...lines, good]),
          'application/x-ndjson',
        );
        expect(status).toBe(200);
        expect(body.accepted).toBe(1);
        for (const rejection of body.rejections) {
          expect(rejection.line).toBeLessThanOrEqual(garbage.length);
        }
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    ['/evidence', 'application/json'],
    ['/evidence', 'application/x-ndjson'],
    ['/evidence', 'application/cloudevents+json'],
    ['/evidence', 'application/cloudevents-batch+json'],
    ['/evidence', 'text/plain; charset=utf-16'],
    ['/evidence/devlake', 'application/json'],
  ])('to %s as %s are never an error of ours', async (path, type) => {
    const body = fc.oneof(
      fc.uint8Array({ maxLength: 200 }).map(bytes => Buffer.from(bytes)),
      fc.json().map(text => Buffer.from(text)),
      fc
        .record(
          {
            specversion: fc.constantFrom('1.0', '9'),
            id: junk,
            source: junk,
            type: fc.constantFrom(
              'dev.cdevents.service.deployed.0.2.0',
              'dev.cdevents.service.upgraded.0.1.0',
              'x',
            ),
            time: junk,
            data: fc.oneof(
              junk,
              fc.record({
                context: junk,
                subject: fc.record({ id: junk, content: junk }),
              }),
            ),
            deploymentCommits: junk,
            startedDate: junk,
            finishedDate: junk,
            result: junk,
          },
          { requiredKeys: [] },
        )
        .map(event => Buffer.from(JSON.stringify(event))),
    );
    await fc.assert(
      fc.asyncProperty(body, async bytes => {
        const { status } = await post(bytes, type, path);
        expect([200, 400, 415]).toContain(status);
      }),
      { numRuns: 60 },
    );
  });
});
