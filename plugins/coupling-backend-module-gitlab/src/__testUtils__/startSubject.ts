import { ConfigReader } from '@backstage/config';
import {
  DefaultGitlabCredentialsProvider,
  ScmIntegrations,
} from '@backstage/integration';
import type { JsonObject } from '@backstage/types';
import type { AnnotatedComponent } from '@seams/backstage-plugin-coupling-node/entities';
import { TouchedParts } from '@seams/backstage-plugin-coupling-node/runs';
import { createGitlabClient } from '../client';
import { createGitlabCollector } from '../collector';
import { readGitlabConfig } from '../config';
import { instanceFinder } from '../instances';
import { startFakeGitlab, TOKEN } from './fakeGitlab';

export const NOW = new Date('2026-08-01T00:00:00Z');
/** For one answer; a busy machine may take long. */
const PATIENT_MS = 60_000;

export const orders: AnnotatedComponent = {
  ref: 'component:default/orders',
  name: 'orders',
  annotations: { 'gitlab.com/project-slug': 'acme/orders' },
};

/** The collector over a fake GitLab, in a hurry. */
export async function startSubject(
  options: {
    components?: AnnotatedComponent[];
    gitlab?: JsonObject;
    pageSize?: number;
    token?: string;
    /** Besides that of the fake. */
    integrations?: JsonObject[];
  } = {},
) {
  const { components = [orders], gitlab = {}, pageSize, token } = options;
  const fake = await startFakeGitlab({ pageSize });
  const config = new ConfigReader({
    coupling: { gitlab },
    integrations: {
      gitlab: [
        {
          host: 'gitlab.com',
          apiBaseUrl: fake.apiBaseUrl,
          token: token ?? TOKEN,
        },
        ...(options.integrations ?? []),
      ],
    },
  });
  const integrations = ScmIntegrations.fromConfig(config);
  const touched = new TouchedParts();
  const slept: number[] = [];
  return {
    ...fake,
    touched,
    slept,
    createCollector: ({ timeoutMs = PATIENT_MS } = {}) =>
      createGitlabCollector({
        config: readGitlabConfig(config),
        client: createGitlabClient({
          credentials:
            DefaultGitlabCredentialsProvider.fromIntegrations(integrations),
          environment: {
            sleep: async ms => {
              slept.push(ms);
            },
            now: () => NOW,
          },
          timeoutMs,
        }),
        findInstance: instanceFinder(
          integrations.gitlab.list().map(each => each.config),
        ),
        readComponents: async () => components,
        touched,
        now: () => NOW,
      }),
  };
}
