import type { IncidentOwner, ServiceDependency } from '@seams/coupling-core';
import type { ServiceCoupling } from '@seams/backstage-plugin-coupling-common';
import type { Visibility } from '../visibility';
import { toIncidentOwner } from './toIncidentOwner';

type Dependencies = ServiceCoupling['dependencies'];

/** Dependencies told of in one answer. */
const SHOWN = 50;

/** A dependency and who answers for it; absent when it was not assessed. */
export interface StoredDependency extends ServiceDependency {
  incidentOwner?: IncidentOwner;
}

/** Who answers for each dependency, those first that nobody answers for. */
export function toDependencies(
  stored: StoredDependency[],
  visibility: Visibility,
): Dependencies {
  const shown = stored
    .filter(({ service }) => visibility.isShown(service))
    .map(({ service, via, incidentOwner }) => ({
      service,
      via,
      incidentOwner: toIncidentOwner(incidentOwner, visibility),
    }));
  const isLost = (each: (typeof shown)[number]) =>
    each.incidentOwner.status === 'nobody';
  return {
    items: [
      ...shown.filter(isLost),
      ...shown.filter(each => !isLost(each)),
    ].slice(0, SHOWN),
    total: shown.length,
    withoutOwner: shown.filter(isLost).length,
    hidden: stored.length - shown.length,
  };
}
