import {
  productionMatcher,
  stageOf,
} from '@seams/backstage-plugin-coupling-node/releases';
import type { ListedApplication } from './applications';
import type { ProductionRule } from './config';

/** Whether one of the rules fits, or without rules what its names say. */
export function isProduction(
  application: ListedApplication,
  rules?: ProductionRule[],
): boolean {
  return rules
    ? rules.some(rule => fits(application, rule))
    : isProductionByName(application);
}

/**
 * One name that says so is enough, unless another says that it is something
 * else: a cluster called `prod` has previews, too.
 */
function isProductionByName(application: ListedApplication): boolean {
  const { name, project, destination } = application;
  const narrow = [name, project, destination.namespace].map(stageIn);
  const wide = [destination.name, destination.server].map(stageIn);
  return (
    !narrow.includes('other') && [...narrow, ...wide].includes('production')
  );
}

function stageIn(name: string | undefined) {
  return stageOf(name ?? '');
}

function fits(
  { name, project, destination, labels }: ListedApplication,
  rule: ProductionRule,
): boolean {
  const fitsOne = (values: (string | undefined)[], patterns?: string[]) =>
    !patterns ||
    values.some(
      value => value !== undefined && productionMatcher(patterns)(value),
    );
  return (
    fitsOne([name], rule.names) &&
    fitsOne([project], rule.projects) &&
    fitsOne([destination.name, destination.server], rule.clusters) &&
    fitsOne([destination.namespace], rule.namespaces) &&
    Object.entries(rule.labels ?? {}).every(([key, pattern]) =>
      fitsOne([labels[key]], [pattern]),
    )
  );
}
