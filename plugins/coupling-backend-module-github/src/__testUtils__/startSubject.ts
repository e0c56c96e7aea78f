import { ConfigReader } from '@backstage/config';
import {
  DefaultGithubCredentialsProvider,
  ScmIntegrations,
} from '@backstage/integration';
import type { JsonObject } from '@backstage/types';
import type { AnnotatedComponent } from '@seams/backstage-plugin-coupling-node/entities';
import { TouchedParts } from '@seams/backstage-plugin-coupling-node/runs';
import { createGithubClient } from '../client';
import { createGithubCollector } from '../collector';
import { readGithubConfig } from '../config';
import { startFakeGithub } from './fakeGithub';

export const NOW = new Date('2026-08-01T00:00:00Z');
/** For one answer; a busy machine may take long. */
const PATIENT_MS = 60_000;

export const orders: AnnotatedComponent = {
  ref: 'component:default/orders',
  name: 'orders',
  annotations: { 'github.com/project-slug': 'acme/orders' },
};

/** The collector over a fake GitHub, in a hurry. */
export async function startSubject(
  options: {
    components?: AnnotatedComponent[];
    github?: JsonObject;
    /** In place of a token. */
    credentials?: JsonObject;
    pageSize?: number;
  } = {},
) {
  const { components = [orders], github = {}, pageSize } = options;
  const { credentials = { token: 'sesame' } } = options;
  const fake = await startFakeGithub({ pageSize });
  const config = new ConfigReader({
    coupling: { github },
    integrations: {
      github: [
        {
          ...{ host: 'github.com', apiBaseUrl: fake.server.url },
          ...credentials,
        },
      ],
    },
  });
  const integrations = ScmIntegrations.fromConfig(config);
  const touched = new TouchedParts();
  return {
    ...fake,
    touched,
    createCollector: ({ timeoutMs = PATIENT_MS } = {}) =>
      createGithubCollector({
        config: readGithubConfig(config),
        client: createGithubClient({
          integrations,
          credentials:
            DefaultGithubCredentialsProvider.fromIntegrations(integrations),
          pace: { queryEveryMs: 0, backOffMs: 1, timeoutMs },
        }),
        isGithub: url => integrations.github.byUrl(url) !== undefined,
        readComponents: async () => components,
        touched,
        now: () => NOW,
      }),
  };
}
