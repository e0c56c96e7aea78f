import type { CollectorRun } from '@seams/backstage-plugin-coupling-node';
import type { Wait } from '@seams/backstage-plugin-coupling-node/databases';
import { deliverCatalog } from './catalog/deliverCatalog';
import { readRelations } from './catalog/relations';
import { ServerSchema } from './catalog/ServerSchema';
import type { MysqlInstance } from './config';
import type { Owners } from './owners';
import { readServer } from './readServer';
import type { SessionOptions } from './sessionOptions';
import { openSession } from './session';
import { collectTraffic } from './traffic/collectTraffic';
import type { ServerRun } from './serverRun';

/** Reads one server over one connection. */
export async function collectServer(
  run: CollectorRun,
  options: {
    instance: MysqlInstance;
    owners: Owners;
    source: string;
    now: Date;
    wait: Wait;
  },
): Promise<void> {
  const { instance, wait, ...context } = options;
  const { connection, statementTimeoutMs } = instance;
  const where: SessionOptions = {
    instance: instance.name,
    signal: run.signal,
    ...{ connection, statementTimeoutMs },
  };
  const session = await openSession(where);
  try {
    const facts = await readServer(session);
    const relations = await readRelations(session);
    const server: ServerRun = {
      ...{ session, where, facts, ...context },
      schema: await ServerSchema.of(relations, instance, facts),
    };
    await deliverCatalog(run, server);
    await collectTraffic(run, server, wait);
  } finally {
    await session.end();
  }
}
