import type {
  CouplingStatus,
  EvidencePage,
  ServiceCoupling,
} from '@seams/backstage-plugin-coupling-common';
import { getAsGuest, guestToken, waitForAssessment } from './api';
import { Backend, PUSH_TOKEN } from './builtHost';
import { expect, test } from './fixtures';
import { PORT } from './port';

const SERVICE = 'component:default/vets-service';

function release(id: string, observedAt: string) {
  return {
    kind: 'release',
    source: 'e2e-ci',
    observedAt,
    service: SERVICE,
    version: id,
    status: 'succeeded',
    id,
  };
}

// A backend of its own: what is pushed here changes the fleet's chances.
const backend = new Backend({ name: 'push', port: PORT + 2 });

test.beforeAll(async () => {
  await backend.start();
  await waitForAssessment(backend.url);
});

test.afterAll(() => backend.stop());

test('CI hands over releases and is told what was kept', async ({
  request,
}) => {
  const url = `${backend.url}/api/coupling/evidence`;
  const headers = {
    Authorization: `Bearer ${PUSH_TOKEN}`,
    'Content-Type': 'application/x-ndjson',
  };
  const first = release('1.0.0', '2026-08-01T10:00:00Z');
  const malformed = { ...release('1.1.0', 'yesterday') };
  const lines = [first, first, malformed].map(item => JSON.stringify(item));

  const anonymous = await request.post(url, { data: lines.join('\n') });
  expect(anonymous.status()).toBe(401);

  const answer = await request.post(url, { headers, data: lines.join('\n') });
  expect(answer.status()).toBe(200);
  expect(await answer.json()).toMatchObject({
    accepted: 1,
    alreadyKnown: 1,
    rejected: 1,
    rejections: [{ line: 3, field: 'observedAt' }],
  });

  const service = await test.step('the next assessment knows it', async () => {
    let latest: ServiceCoupling | undefined;
    await expect
      .poll(async () => {
        latest = await getAsGuest<ServiceCoupling>(
          backend.url,
          '/services/default/vets-service',
        );
        return latest.coordinatedRelease.sentence;
      })
      .toMatch(/1 release/);
    return latest!;
  });
  expect(service.coordinatedRelease.status).toBe('unknown');

  const status = await getAsGuest<CouplingStatus>(backend.url, '/status');
  expect(status.sources.map(source => source.collector)).toContain('push');
});

test('a CDEvent is kept once, whichever way it comes, and other events are not', async ({
  request,
}) => {
  const url = `${backend.url}/api/coupling/evidence`;
  const authorization = `Bearer ${PUSH_TOKEN}`;
  const event = (type: string) => ({
    context: {
      specversion: '0.5.1',
      id: 'deployed-1',
      source: '/e2e/cd',
      type,
      timestamp: '2026-08-02T10:00:00Z',
    },
    subject: {
      id: 'deployment/customers-service',
      content: {
        environment: { id: 'production' },
        artifactId: 'pkg:oci/customers-service@sha256%3A0b31b1?tag=2.0.1',
      },
    },
  });
  const deployed = event('dev.cdevents.service.deployed.0.3.0');
  const started = event('dev.cdevents.taskrun.started.0.3.0');
  const batch = [deployed, started].map(data => ({
    specversion: '1.0',
    id: data.context.id,
    source: data.context.source,
    type: data.context.type,
    data,
  }));

  const structured = await request.post(url, {
    headers: {
      Authorization: authorization,
      'Content-Type': 'application/cloudevents-batch+json',
    },
    data: JSON.stringify(batch),
  });
  expect(structured.status()).toBe(200);
  expect(await structured.json()).toMatchObject({
    accepted: 1,
    rejected: 0,
    ignored: 1,
    ignoredBecause: [{ line: 2 }],
  });

  const binary = await request.post(url, {
    headers: {
      Authorization: authorization,
      'ce-specversion': '1.0',
      'ce-id': deployed.context.id,
      'ce-source': deployed.context.source,
      'ce-type': deployed.context.type,
    },
    data: deployed,
  });
  expect(await binary.json()).toMatchObject({ accepted: 0, alreadyKnown: 1 });

  const page = await getAsGuest<EvidencePage>(
    backend.url,
    '/services/default/customers-service/evidence?kind=release',
  );
  expect(page.items).toMatchObject([
    { source: '/e2e/cd', version: '2.0.1', status: 'succeeded' },
  ]);
});

test('a person cannot hand over evidence', async ({ request }) => {
  const answer = await request.post(`${backend.url}/api/coupling/evidence`, {
    headers: { Authorization: `Bearer ${await guestToken(backend.url)}` },
    data: [release('9.9.9', '2026-08-01T10:00:00Z')],
  });
  expect(answer.status()).toBe(403);
});
