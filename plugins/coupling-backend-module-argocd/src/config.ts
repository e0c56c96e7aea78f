import {
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
  type RootConfigService,
  type SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import {
  readReadingRules,
  type ReadingRules,
} from '@seams/backstage-plugin-coupling-node/entities';

export interface ArgocdConfig {
  instances: ArgocdInstance[];
  /**
   * An application is production when one of them fits; without them its
   * names say it.
   */
  production?: ProductionRule[];
  mayRead: ReadingRules;
  schedule: SchedulerServiceTaskScheduleDefinition;
}

/** An Argo CD to read. */
export interface ArgocdInstance {
  name: string;
  /** Without a slash at its end. */
  url: string;
  token: string;
}

/** All of what is given must fit; names are patterns with `*`. */
export interface ProductionRule {
  names?: string[];
  projects?: string[];
  /** Addresses or names of clusters. */
  clusters?: string[];
  /** Where its resources are. */
  namespaces?: string[];
  labels?: Record<string, string>;
}

const SECTION = 'coupling.argocd';
/** Nothing when there is no section; throws with the name of a bad setting. */
export function readArgocdConfig(
  config: RootConfigService,
): ArgocdConfig | undefined {
  const argocd = config.getOptionalConfig(SECTION);
  if (!argocd) return undefined;
  const schedule = argocd.getOptionalConfig('schedule');
  return {
    instances: readInstances(argocd),
    mayRead: readReadingRules(config),
    production: argocd.getOptionalConfigArray('production')?.map(readRule),
    schedule: schedule
      ? readSchedulerServiceTaskScheduleDefinitionFromConfig(schedule)
      : { frequency: { minutes: 10 }, timeout: { minutes: 30 } },
  };
}

function readInstances(argocd: Config): ArgocdInstance[] {
  const names = new Set<string>();
  return argocd.getConfigArray('instances').map((entry, index) => {
    const setting = `${SECTION}.instances[${index}]`;
    const name = entry.getString('name');
    if (names.has(name)) {
      throw new InputError(`${setting}.name: ${name} is there twice`);
    }
    names.add(name);
    const url = entry.getString('url').replace(/\/+$/, '');
    if (!/^https?:\/\/[^\s?#]+$/.test(url)) {
      throw new InputError(
        `${setting}.url must be an address like https://argocd.example.org`,
      );
    }
    return { name, url, token: entry.getString('token') };
  });
}

function readRule(entry: Config, index: number): ProductionRule {
  const labels = entry.getOptional<Record<string, string>>('labels');
  const rule = Object.fromEntries(
    [
      ...(['names', 'projects', 'clusters', 'namespaces'] as const).map(key => [
        key,
        entry.getOptionalStringArray(key),
      ]),
      ['labels', labels],
    ].filter(([, value]) => value !== undefined),
  );
  if (Object.keys(rule).length === 0) {
    throw new InputError(
      `${SECTION}.production[${index}] must have names, projects, clusters, namespaces or labels`,
    );
  }
  return rule;
}
