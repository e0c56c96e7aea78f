import {
  IntegrationError,
  requestJson,
  type RequestEnvironment,
} from '@seams/backstage-plugin-coupling-node/http';
import { z } from 'zod';
import type { ArgocdInstance } from './config';

export const INTEGRATION = 'Argo CD';
/** Thousands of applications with what they are made of. */
const MOST_BYTES = 64 * 1024 ** 2;
/**
 * What Argo CD can pick for the list, in all its versions; what an application
 * deployed is not among it, and the rest would be many megabytes.
 */
const FIELDS = [
  'metadata.name',
  'metadata.namespace',
  'metadata.labels',
  'spec',
  'status.operationState.phase',
  'status.operationState.finishedAt',
].map(field => `items.${field}`);

/** Reads applications; what comes is unread. */
export interface ArgocdClient {
  /** All that the account may see, without their history. */
  listApplications(
    instance: ArgocdInstance,
    signal: AbortSignal,
  ): Promise<unknown[]>;
  /** One with its history. */
  readApplication(
    instance: ArgocdInstance,
    application: { name: string; namespace: string; project: string },
    signal: AbortSignal,
  ): Promise<unknown>;
}

export function createArgocdClient(
  options: {
    environment?: Partial<RequestEnvironment>;
    timeoutMs?: number;
  } = {},
): ArgocdClient {
  async function get(
    instance: ArgocdInstance,
    path: string,
    query: Record<string, string>,
    signal: AbortSignal,
  ): Promise<unknown> {
    const url = new URL(`${instance.url}/api/v1/${path}`);
    url.search = new URLSearchParams(query).toString();
    const { body } = await requestJson(
      {
        integration: INTEGRATION,
        ...{ url, signal, timeoutMs: options.timeoutMs },
        headers: { authorization: `Bearer ${instance.token}` },
        maxBytes: MOST_BYTES,
        permission: `applications, get (RBAC of the account whose token is in coupling.argocd.instances, ${instance.name})`,
      },
      options.environment,
    );
    return body;
  }

  return {
    async listApplications(instance, signal) {
      const query = { fields: FIELDS.join(',') };
      const body = await get(instance, 'applications', query, signal);
      // Nothing to list is null.
      const list = z.object({ items: z.array(z.unknown()).nullable() });
      const parsed = list.safeParse(body);
      if (parsed.success) return parsed.data.items ?? [];
      throw new IntegrationError({
        integration: INTEGRATION,
        failure: 'unreadable',
        message: `${instance.url}: the list of applications is not as documented`,
      });
    },
    readApplication(instance, { name, namespace, project }, signal) {
      const path = `applications/${encodeURIComponent(name)}`;
      const query = { appNamespace: namespace, project };
      return get(instance, path, query, signal);
    },
  };
}
