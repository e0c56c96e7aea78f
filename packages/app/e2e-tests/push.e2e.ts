import type {
  CouplingStatus,
  ServiceCoupling,
} from '@seams/plugin-coupling-common';
import { getAsGuest } from './api';
import { PUSH_TOKEN } from './builtHost';
import { expect, test } from './fixtures';

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

test('CI hands over releases and is told what was kept', async ({
  request,
  baseURL,
}) => {
  const url = `${baseURL}/api/coupling/evidence`;
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
          baseURL!,
          '/services/default/vets-service',
        );
        return latest.coordinatedRelease.sentence;
      })
      .toMatch(/1 release/);
    return latest!;
  });
  expect(service.coordinatedRelease.status).toBe('unknown');

  const status = await getAsGuest<CouplingStatus>(baseURL!, '/status');
  expect(status.sources.map(source => source.collector)).toContain('push');
});

test('a person cannot hand over evidence', async ({ request, baseURL }) => {
  const { backstageIdentity } = await (
    await request.get(`${baseURL}/api/auth/guest/refresh`)
  ).json();
  const answer = await request.post(`${baseURL}/api/coupling/evidence`, {
    headers: { Authorization: `Bearer ${backstageIdentity.token}` },
    data: [release('9.9.9', '2026-08-01T10:00:00Z')],
  });
  expect(answer.status()).toBe(403);
});
