import type { CouplingStatus } from '@seams/backstage-plugin-coupling-common';

/** A guest's token, as the app gets it. */
export async function guestToken(url: string): Promise<string> {
  const response = await fetch(`${url}/api/auth/guest/refresh`);
  return (await response.json()).backstageIdentity.token;
}

/** How long the backend goes by what a reader was seen to see, and a little. */
const SEEN_FOR_MS = 75_000;

/**
 * Reads from the coupling API as a guest. Who asked before the catalog had read
 * its files is told for a minute that there is nothing, so that is sat out.
 */
export async function getAsGuest<T>(url: string, path: string): Promise<T> {
  const headers = { Authorization: `Bearer ${await guestToken(url)}` };
  for (let waited = 0; ; waited += 1_000) {
    const response = await fetch(`${url}/api/coupling${path}`, { headers });
    if (response.ok) return response.json();
    const isLast = response.status !== 404 || waited >= SEEN_FOR_MS;
    if (isLast) throw new Error(await response.text());
    await new Promise(again => setTimeout(again, 1_000));
  }
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
