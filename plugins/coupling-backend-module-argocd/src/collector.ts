import type { Collector } from '@seams/backstage-plugin-coupling-node';
import type { AnnotatedComponent } from '@seams/backstage-plugin-coupling-node/entities';
import {
  readInTurns,
  throwFailures,
  TouchedParts,
} from '@seams/backstage-plugin-coupling-node/runs';
import { readClaims } from './claims';
import type { ArgocdClient } from './client';
import type { ArgocdConfig } from './config';
import { findApplications } from './findApplications';
import {
  hasChanged,
  readApplication,
  type OwnedApplication,
} from './readApplication';

export interface ArgocdCollectorOptions {
  config: ArgocdConfig;
  client: ArgocdClient;
  readComponents: () => Promise<AnnotatedComponent[]>;
  now?: () => Date;
}

/** Reads what Argo CD deployed for the components that name applications. */
export function createArgocdCollector(
  options: ArgocdCollectorOptions,
): Collector {
  const { client, config, now = () => new Date() } = options;
  const readThem = readInTurns<OwnedApplication>({
    touched: new TouchedParts(),
    now,
  });
  return {
    id: 'argocd',
    title: 'Argo CD applications',
    schedule: config.schedule,
    async collect(run) {
      const components = await options.readComponents();
      if (components.length === 0) {
        run.logger.info('No component of the catalog names an application');
        return;
      }
      const told = readClaims(components);
      const found = await findApplications(run, told.all, { client, config });
      const changed: OwnedApplication[] = [];
      for (const each of found.applications) {
        if (await hasChanged(run, each)) changed.push(each);
      }
      const result = await readThem(run, changed, each =>
        readApplication(run, each, client),
      );
      run.logger.info(
        `Read ${result.read.size} of ${changed.length} Argo CD applications that were synced since, of ${found.applications.length} in production; ${found.withoutProduction} components name none of those`,
      );
      const failures = [
        ...told.failures,
        ...found.failures,
        ...result.failures,
      ];
      throwFailures({ ...result, failures }, 'applications');
    },
  };
}
