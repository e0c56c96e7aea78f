import {
  collectorContract,
  EvidenceMemory,
  observedAccess,
} from '@seams/backstage-plugin-coupling-node/testing';
import {
  startPostgres,
  type TestPostgres,
} from './__testUtils__/startPostgres';
import { startSubject } from './__testUtils__/startSubject';

describe('PostgreSQL, like every source', () => {
  let server: TestPostgres;

  beforeAll(async () => {
    server = await startPostgres();
  });

  afterAll(() => server.stop());

  // A database has no statuses of HTTP, is asked again by the next run, and
  // its counts have no date of their own.
  it.each(
    collectorContract(
      () => startSubject(server),
      ['statuses', 'patience', 'addBrokenComponent', 'addFromTheFuture'],
    ),
  )('$title', async ({ check }) => {
    await expect(check()).resolves.toBeUndefined();
  });

  it('counts each call once wherever a connection breaks, and ends without a goodbye', async () => {
    const subject = await startSubject(server);
    const memory = new EvidenceMemory();
    subject.add(1);
    let calls = 1;
    let breaks = 0;
    for (;;) {
      subject.server.fail({ status: 500 }, { after: breaks, times: 1 });
      const { failure } = await memory.run(subject.createCollector());
      if (!failure) break;
      expect(failure.message).toContain(subject.integration);
      breaks += 1;
      subject.writeNewest();
      calls += 1;
    }
    // It did get into the statistics, and not only through the login.
    expect(breaks).toBeGreaterThan(10);
    expect(observedAccess(memory)).toEqual([
      `orders write public.t1 x${calls}`,
    ]);

    // All is read: only the goodbye goes unanswered.
    subject.server.fail('slow-body', { after: breaks });
    const { failure } = await memory.run(subject.createCollector());
    expect(failure).toBeUndefined();
    await subject.server.close();
  });
});
