import { wrapServer } from '@backstage/backend-openapi-utils/testUtils';
import {
  mockCredentials,
  mockErrorHandler,
  mockServices,
  type TestDatabaseId,
  type TestDatabases,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import express from 'express';
import { createServer } from 'node:http';
import request from 'supertest';
import { readCatalogModel } from '../catalog/readCatalogModel';
import { createReadNames } from '../catalog/readNames';
import { createReadRefsByName } from '../catalog/readRefsByName';
import { createReadServiceNames } from '../catalog/readServiceNames';
import { acceptPushedEvidence } from '../collection/acceptPushedEvidence';
import { createRouter } from '../service/router';
import { createReadVisibility } from '../service/visibility';
import { initTestDatabase } from './testDatabases';

const NOW = new Date('2026-08-20T12:00:00.000Z');

const component = (name: string) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name, title: `The ${name} service` },
});

/**
 * The proxy asks for `localhost` by IPv6 when the port answers there, which
 * fails on machines that do not know that name by IPv6.
 */
function onIPv4(app: express.Express): express.Express {
  const listen = (port: number) => createServer(app).listen(port, '127.0.0.1');
  return Object.assign(app, { listen });
}

/** The router with its database, behind a proxy that checks all it says. */
export async function startRouter(
  databases: TestDatabases,
  id: TestDatabaseId = 'SQLITE_3',
) {
  const knex = await initTestDatabase(databases, id);
  const auth = mockServices.auth();
  const catalog = catalogServiceMock({
    entities: [component('orders'), component('shipping')],
  });
  const now = () => NOW;
  const router = createRouter({
    knex,
    now,
    auditor: mockServices.auditor.mock(),
    logger: mockServices.logger.mock(),
    onExempted: () => {},
    authorize: async () => mockCredentials.user(),
    readVisibility: createReadVisibility({
      auth,
      readNames: createReadNames({ catalog, now }),
    }),
    readCatalogAs: caller => readCatalogModel(catalog, caller),
    readRefsByName: createReadRefsByName({ auth, catalog, now }),
    readServiceNames: createReadServiceNames({ auth, catalog, now }),
    sources: { collectors: new Map(), staleAfterMs: 1_000 },
    acceptEvidence: items =>
      acceptPushedEvidence(items, {
        knex,
        now,
        logger: mockServices.logger.mock(),
        signal: new AbortController().signal,
      }),
  });
  const app = express().use(router).use(mockErrorHandler());
  const server = await wrapServer(onIPv4(app));
  // The proxy's address is a URL, which supertest takes as text only.
  return {
    knex,
    api: request(new URL(String(server.address())).origin),
    /** Past the proxy, which takes bodies of `application/json` only. */
    direct: request(app),
  };
}
