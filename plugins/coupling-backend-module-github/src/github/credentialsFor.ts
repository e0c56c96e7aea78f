import type { GithubCredentialsProvider } from '@backstage/integration';
import {
  brokenConnection,
  IntegrationError,
  type IntegrationFailure,
} from '@seams/backstage-plugin-coupling-node/http';
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
  options: { timeoutMs: number; signal: AbortSignal },
): Promise<Record<string, string>> {
  const { timeoutMs, signal } = options;
  // Backstage's own requests for a token of an app have no limit.
  const limit = AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]);
  try {
    const { headers } = await Promise.race([
      credentials.getCredentials({ url: address }),
      rejectionOf(limit),
    ]);
    return headers ?? {};
  } catch (error) {
    signal.throwIfAborted();
    const { name, status } = thrown.parse(error);
    const where = `integrations.github for ${new URL(url).host}`;
    const broken = brokenConnection(error);
    const { failure, message } = broken
      ? {
          failure: broken.failure,
          message: `GitHub ${broken.says} when the app of ${where} asked for a token`,
        }
      : meaningOf({ name, status, where });
    throw new IntegrationError({
      integration: 'GitHub',
      failure,
      ...(!broken && { status }),
      message: `${url}: ${message}`,
    });
  }
}

function rejectionOf(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason));
  });
}

function meaningOf({
  name,
  status,
  where,
}: {
  name: string;
  status?: number;
  where: string;
}): { failure: IntegrationFailure; message: string } {
  if (status === undefined) {
    const message = `${where} has no token or app that may read it (${name}): is the app installed for its owner, and for this repository?`;
    return { failure: 'forbidden', message };
  }
  if ([401, 403, 404].includes(status)) {
    const message = `GitHub answered ${status} to the app of ${where}: check its appId and privateKey`;
    return { failure: 'unauthenticated', message };
  }
  const message = `GitHub answered ${status} to the app of ${where}: try again later`;
  return { failure: 'unavailable', message };
}
