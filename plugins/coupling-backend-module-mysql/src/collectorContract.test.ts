import {
  collectorContract,
  EvidenceMemory,
  observedAccess,
} from '@seams/backstage-plugin-coupling-node/testing';
import { describeOnMariaDb } from './__testUtils__/describeOnMariaDb';
import { ShopServer } from './__testUtils__/shopServer';
import { startSubject } from './__testUtils__/startSubject';

describeOnMariaDb('MySQL, like every source', () => {
  let shop: ShopServer;

  beforeAll(async () => {
    shop = await ShopServer.start();
  });

  afterAll(() => shop?.stop());

  // A database has no statuses of HTTP, is asked again by the next run, and
  // its counts have no date of their own.
  it.each(
    collectorContract(
      () => startSubject(shop),
      ['statuses', 'patience', 'addBrokenComponent', 'addFromTheFuture'],
    ),
  )('$title', async ({ check }) => {
    await expect(check()).resolves.toBeUndefined();
  });

  it('counts each call once wherever a connection breaks, and ends without a goodbye', async () => {
    const subject = await startSubject(shop);
    const memory = new EvidenceMemory();
    const run = () => memory.run(subject.createCollector());
    subject.add(1);
    let calls = 1;
    let breaks = 0;
    for (;;) {
      subject.server.fail({ status: 500 }, { after: breaks, times: 1 });
      const { failure } = await run();
      if (!failure) break;
      expect(failure.message).toContain(subject.integration);
      breaks += 1;
      subject.writeNewest();
      calls += 1;
    }
    // It did get into the statistics, and not only through the login.
    expect(breaks).toBeGreaterThan(10);
    expect(observedAccess(memory)).toEqual([
      `orders write ${subject.schema}.t1 x${calls}`,
    ]);

    // What is counted is counted on, over one more break near the end.
    subject.writeNewest();
    subject.server.fail({ status: 500 }, { after: breaks - 2 });
    await expect(run()).resolves.toHaveProperty('failure');
    subject.server.heal();
    await expect(run()).resolves.not.toHaveProperty('failure');
    await subject.server.close();
    expect(observedAccess(memory)).toEqual([
      `orders write ${subject.schema}.t1 x${calls + 1}`,
    ]);

    // All is read: only the goodbye goes unanswered. Another proxy, as this
    // one may still be told the last goodbye.
    const silent = await startSubject(shop);
    silent.add(1);
    silent.server.fail('slow-body', { after: breaks });
    const last = new EvidenceMemory();
    const { failure } = await last.run(silent.createCollector());
    await silent.server.close();
    expect(failure).toBeUndefined();
    expect(observedAccess(last)).toEqual([
      `orders write ${silent.schema}.t1 x1`,
    ]);
  });
});
