import type {
  CouplingStatus,
  ServiceCoupling,
} from '@seams/backstage-plugin-coupling-common';
import { getAsGuest, guestToken, waitForAssessment } from './api';
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

    const pushed = await killWhileAssessing(backend);

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
    expect(await itemsKept(backend)).toBe(items + pushed);
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

/**
 * Pushes a release, and another whenever the assessment of the last one was
 * over before it was seen, until one is caught at work, and kills the backend
 * there. Resolves to the number of releases that were pushed.
 */
async function killWhileAssessing(backend: Backend): Promise<number> {
  const authorization = `Bearer ${await guestToken(backend.url)}`;
  const now = async (): Promise<CouplingStatus> => {
    const response = await fetch(`${backend.url}/api/coupling/status`, {
      headers: { authorization },
    });
    expect(response.status).toBe(200);
    return response.json();
  };
  for (let pushed = 1; ; pushed += 1) {
    const { assessment: before } = await now();
    await pushRelease(backend.url, pushed);
    for (;;) {
      const { assessment, lastAssessmentRun } = await now();
      if (lastAssessmentRun?.outcome === 'running') {
        await backend.stop('SIGKILL');
        return pushed;
      }
      if (assessment?.assessedAt !== before?.assessedAt) break;
    }
  }
}

async function pushRelease(url: string, number: number) {
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
        version: `1.0.${number}`,
        status: 'succeeded',
        id: `vets-1.0.${number}`,
      },
    ]),
  });
  expect(response.status).toBe(200);
}
