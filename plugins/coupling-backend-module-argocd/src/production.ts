import { fitsPattern } from '@seams/backstage-plugin-coupling-node/releases';
import type { ListedApplication } from './applications';
import type { ProductionRule } from './config';

/** Whether one of the rules fits. */
export function isProduction(
  application: ListedApplication,
  rules: ProductionRule[],
): boolean {
  return rules.some(rule => fits(application, rule));
}

function fits(
  { name, project, destination, labels }: ListedApplication,
  rule: ProductionRule,
): boolean {
  const fitsOne = (values: (string | undefined)[], patterns?: string[]) =>
    !patterns ||
    values.some(value => value !== undefined && fitsPattern(value, patterns));
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
