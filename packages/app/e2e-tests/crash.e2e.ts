import type {
  CouplingStatus,
  ServiceCoupling,
} from '@seams/plugin-coupling-common';
import { getAsGuest, waitForAssessment } from './api';
import { Backend, PUSH_TOKEN } from './builtHost';
import { PORT } from './port';
import { expect, test } from './fixtures';

const HELM = '/services/default/helm-controller';

test('a backend killed in the middle of an assessment serves the last snapshot and goes on', async () => {
  const backend = new Backend({ name: 'crash', port: PORT + 1 });
  try {
    await backend.start();
    await waitForAssessment(backend.url);
    const before = await getAsGuest<ServiceCoupling>(backend.url, HELM);
    const items = await itemsKept(backend);

    await pushRelease(backend.url);
    await assessmentIsRunning(backend);
    await backend.stop('SIGKILL');

    await backend.start();
    const served = await getAsGuest<ServiceCoupling>(backend.url, HELM);
    expect(served.coordinatedRelease).toMatchObject({
      status: 'known',
      releases: (before.coordinatedRelease as { releases: number }).releases,
    });

    await expect
      .poll(
        async () =>
          (await status(backend)).assessment!.assessedAt > before.assessedAt,
      )
      .toBe(true);
    expect(await itemsKept(backend)).toBe(items + 1);
    const after = await getAsGuest<ServiceCoupling>(backend.url, HELM);
    expect(after.coordinatedRelease.partners.map(p => p.service)).toEqual(
      before.coordinatedRelease.partners.map(p => p.service),
    );
  } finally {
    await backend.stop();
  }
});

function status(backend: Backend) {
  return getAsGuest<CouplingStatus>(backend.url, '/status');
}

async function itemsKept(backend: Backend) {
  const { sources } = await status(backend);
  return sources.reduce((sum, source) => sum + source.items, 0);
}

async function assessmentIsRunning(backend: Backend) {
  await expect
    .poll(async () => (await status(backend)).lastAssessmentRun?.outcome, {
      intervals: [20],
    })
    .toBe('running');
}

async function pushRelease(url: string) {
  const response = await fetch(`${url}/api/coupling/evidence`, {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${PUSH_TOKEN}`,
      'Content-Type': 'application/json',
    },
    body: JSON.stringify([
      {
        kind: 'release',
        source: 'e2e-ci',
        observedAt: '2026-08-20T10:00:00Z',
        service: 'component:default/vets-service',
        version: '1.0.0',
        status: 'succeeded',
        id: 'vets-1.0.0',
      },
    ]),
  });
  expect(response.status).toBe(200);
}
