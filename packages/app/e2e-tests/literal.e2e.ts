import { readFileSync } from 'node:fs';
import type {
  CouplingStatus,
  ServiceCoupling,
} from '@seams/backstage-plugin-coupling-common';
import { getAsGuest } from './api';
import { Backend } from './builtHost';
import { dumpDatabases } from './dumpDatabases';
import { everyAnswer } from './everyAnswer';
import { expect, test } from './fixtures';
import { placesOf } from './found';
import { PlantedDatabase } from './plantedDatabase';
import { LITERAL } from './plantedStatements';
import { PORT } from './port';
import { readPages } from './readPages';

const SERVICES = ['ordering-api', 'order-processor', 'webhooks-api'];
const NORMALISED = 'ordering.orders where note = $1';

let database: PlantedDatabase;
let backend: Backend;
let planted: number;

test.beforeAll(async () => {
  database = await PlantedDatabase.start();
  planted = await database.plant();
  backend = new Backend({
    name: 'literal',
    port: PORT + 3,
    config: ['app-config.planted.yaml'],
    env: { ...database.env, LOG_LEVEL: 'debug' },
  });
  await backend.start();
  await untilCollectedTwice();
});

test.afterAll(async () => {
  await backend?.stop();
  await database?.stop();
});

test('a literal that services execute in every shape stays in their database', async ({
  page,
}) => {
  expect(planted).toBeGreaterThan(30);

  await test.step('it is in no page', async () => {
    const pages = await readPages(page, backend.url, SERVICES);
    // Of the evidence a browser is sent a part at a time.
    expect(placesOf('from ordering.orders', pages)).not.toEqual([]);
    expect(placesOf('refused the password', pages)).not.toEqual([]);
    expect.soft(placesOf(LITERAL, pages)).toEqual([]);
  });

  await test.step('it is in no answer of the API', async () => {
    const answers = await everyAnswer(backend.url, SERVICES);
    expect(placesOf(NORMALISED, answers)).not.toEqual([]);
    expect.soft(placesOf(LITERAL, answers)).toEqual([]);
  });

  await test.step('it is in no line of the log', () => {
    const lines = readFileSync(backend.log, 'utf8')
      .split('\n')
      .map((text, at) => ({ place: `line ${at + 1}`, text }));
    for (const collector of ['postgres-planted', 'postgres-refused']) {
      expect(placesOf(`collect-${collector}`, lines)).not.toEqual([]);
    }
    expect.soft(placesOf(LITERAL, lines)).toEqual([]);
  });

  await test.step('it is in no row of any database of the backend', async () => {
    await backend.stop();
    const tables = dumpDatabases(backend.databases);
    expect(placesOf(NORMALISED, tables)).toContain(
      'coupling.sqlite, table coupling_evidence',
    );
    expect.soft(placesOf(LITERAL, tables)).toEqual([]);
  });
});

/** The second run reads on from what the first one kept. */
async function untilCollectedTwice() {
  const runs = new Set<string>();
  await expect(async () => {
    const status = await getAsGuest<CouplingStatus>(backend.url, '/status');
    const source = status.sources.find(
      ({ collector }) => collector === 'postgres-planted',
    );
    if (source?.lastRun?.finishedAt) runs.add(source.lastRun.finishedAt);
    expect(runs.size).toBeGreaterThan(1);
    // The first run may come before the catalog has its components.
    for (const service of SERVICES) {
      const { sharedData } = await getAsGuest<ServiceCoupling>(
        backend.url,
        `/services/default/${service}`,
      );
      expect(sharedData.status).toBe('known');
    }
  }).toPass();
}
