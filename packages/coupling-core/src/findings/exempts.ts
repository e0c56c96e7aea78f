import type { Finding, FindingReason } from '../assessment';
import type { Exemption } from '../catalog/catalogModel';
import { covers } from '../data/claims';
import type { Dataset } from '../shared/datasetKey';
import { concernedServices } from './concernedServices';

/**
 * Whether an exemption speaks of a finding, however long it holds. One that
 * names a dataset covers what is found on it, or on what it stands for.
 */
export function exempts(exemption: Exemption, finding: Finding): boolean {
  const { rule, service, otherService, dataset } = exemption;
  return (
    rule === finding.rule &&
    concernedServices(finding).includes(service) &&
    (!otherService || finding.services.includes(otherService)) &&
    (!dataset || isAbout(dataset, finding.reason))
  );
}

/** The last day counts: it holds until that day is over, UTC. */
export function hasRunOut({ until }: Exemption, today: string): boolean {
  return until < today;
}

function isAbout(scope: Dataset, reason: FindingReason): boolean {
  if (reason.code === 'must-not-know') {
    // One finding may show many uses; all of them have to be allowed.
    return reason.uses.every(use => use.dataset && covers(scope, use.dataset));
  }
  return datasetsIn(reason).some(dataset => covers(scope, dataset));
}

function datasetsIn(reason: FindingReason): Dataset[] {
  if ('dataset' in reason) return [reason.dataset];
  switch (reason.code) {
    case 'cross-boundary-foreign-key':
      return [reason.from, reason.to];
    case 'cross-boundary-join':
      return reason.datasets;
    case 'shared-schema':
      return [{ store: reason.store, name: reason.schema }];
    default:
      return [];
  }
}
