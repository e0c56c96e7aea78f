import type { CouplingStatus } from '@seams/backstage-plugin-coupling-common';

/** A guest's token, as the app gets it. */
export async function guestToken(url: string): Promise<string> {
  const response = await fetch(`${url}/api/auth/guest/refresh`);
  return (await response.json()).backstageIdentity.token;
}

/** Reads from the coupling API as a guest. */
export async function getAsGuest<T>(url: string, path: string): Promise<T> {
  const response = await fetch(`${url}/api/coupling${path}`, {
    headers: { Authorization: `Bearer ${await guestToken(url)}` },
  });
  if (!response.ok) throw new Error(await response.text());
  return response.json();
}

/**
 * Waits for a snapshot of the whole demo: the first one after a start may be
 * made before the catalog has read all its files.
 */
export async function waitForAssessment(url: string): Promise<CouplingStatus> {
  for (;;) {
    const status = await getAsGuest<CouplingStatus>(url, '/status');
    const { assessment, coverage, unresolved } = status;
    if (assessment && coverage.withReleases > 0 && unresolved.length === 0) {
      return status;
    }
    await new Promise(again => setTimeout(again, 500));
  }
}
