import type { GithubCredentialsProvider } from '@backstage/integration';
import { IntegrationError } from '@seams/plugin-coupling-node';
import { z } from 'zod';
import type { Repository } from '../repositories';

const thrown = z.object({ name: z.string(), status: z.number().optional() });

/**
 * The headers of the integration's token or app. An app that is not installed
 * for an owner is that owner's matter only; one that GitHub does not take for
 * what it says is everybody's.
 */
export async function credentialsFor(
  { url, address }: Repository,
  credentials: GithubCredentialsProvider,
): Promise<Record<string, string>> {
  try {
    const { headers } = await credentials.getCredentials({ url: address });
    return headers ?? {};
  } catch (error) {
    const { name, status } = thrown.parse(error);
    const where = `integrations.github for ${new URL(url).host}`;
    const isRefused = status === 401 || status === 403 || status === 404;
    if (status !== undefined && !isRefused) {
      throw new IntegrationError({
        integration: 'GitHub',
        failure: 'unavailable',
        status,
        message: `${url}: the app of ${where} got no token, GitHub answered ${status}: try again later`,
      });
    }
    throw new IntegrationError({
      integration: 'GitHub',
      failure: isRefused ? 'unauthenticated' : 'forbidden',
      status,
      message: isRefused
        ? `${url}: GitHub answered ${status} to the app of ${where}: check its appId and privateKey`
        : `${url}: ${where} has no token or app that may read it (${name}): is the app installed for its owner, and for this repository?`,
    });
  }
}
