import type { Exemption } from '../catalog/catalogModel';
import { covers } from '../data/claims';
import type { Dataset } from '../shared/datasetKey';
import { concernedServices } from './concernedServices';
import { ruleOf, type Finding, type FindingReason } from './rules';

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
    (!dataset || allows(dataset, finding.reason))
  );
}

function allows(scope: Dataset, reason: FindingReason): boolean {
  const rule = ruleOf(reason);
  if (rule?.allows) return rule.allows(scope, reason);
  return (
    rule?.datasets(reason).some(dataset => covers(scope, dataset)) ?? false
  );
}
