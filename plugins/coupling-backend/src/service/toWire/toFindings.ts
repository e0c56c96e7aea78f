import { findingSentence, type Finding } from '@seams/coupling-core';
import type { Finding as WireFinding } from '@seams/plugin-coupling-common';
import { namedRefs } from '../namedRefs';
import type { Visibility } from '../visibility';
import { RULE_TEXTS } from './ruleTexts';

/**
 * Worst first, without findings about data in hidden stores; hidden services
 * in the others are not named.
 */
export function toFindings(
  findings: Finding[],
  { isShown, name }: Visibility,
): WireFinding[] {
  return findings
    .filter(finding =>
      [...namedRefs(finding)]
        .filter(ref => ref.startsWith('resource:'))
        .every(isShown),
    )
    .sort((a, b) => b.severity - a.severity)
    .map(finding => ({
      rule: finding.rule,
      ...RULE_TEXTS[finding.reason.code],
      severity: finding.severity,
      sentence: findingSentence(finding, name),
    }));
}
