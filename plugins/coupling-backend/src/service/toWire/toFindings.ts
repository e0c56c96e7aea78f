import {
  concernedServices,
  explainFinding,
  ruleDefinitions,
} from '@seams/coupling-core';
import type { Finding as WireFinding } from '@seams/backstage-plugin-coupling-common';
import type { StoredFinding } from '../../database/operations/readFindings';
import { namedRefs } from '../namedRefs';
import type { Visibility } from '../visibility';
import { toFindingExemption } from './toExemption';

const RULES = new Map(ruleDefinitions.map(rule => [rule.id, rule]));

/**
 * Worst first, exempted ones last, without findings about data in hidden stores; hidden services
 * in the others are not named.
 */
export function toFindings(
  findings: StoredFinding[],
  visibility: Visibility,
): WireFinding[] {
  const { isShown, name } = visibility;
  return findings
    .filter(finding =>
      [...namedRefs(finding)]
        .filter(ref => ref.startsWith('resource:'))
        .every(isShown),
    )
    .sort(
      (a, b) =>
        Number(Boolean(a.exemption)) - Number(Boolean(b.exemption)) ||
        b.severity - a.severity,
    )
    .flatMap(finding => {
      const rule = RULES.get(finding.reason.code);
      // A snapshot of a later version may hold rules that are unknown here.
      if (!rule) return [];
      const exemption = toFindingExemption(finding, visibility);
      return {
        id: String(finding.position),
        rule: rule.id,
        title: rule.title,
        remedy: rule.remedy,
        severity: finding.severity,
        ...explainFinding(finding, name),
        concerns: concernedServices(finding).filter(isShown),
        ...(finding.dataset && { dataset: finding.dataset }),
        ...(exemption && { exemption }),
      };
    });
}
