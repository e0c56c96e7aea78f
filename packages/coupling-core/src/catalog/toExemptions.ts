import { isEntityRef, normaliseEntityRef } from '../shared/entityRef';
import { isDay } from '../shared/day';
import type { Exemption } from './catalogModel';
import { parseDataset } from './parseDataset';
import { isObject, toList } from './yamlValues';

/**
 * Reads `spec.boundary.exemptions`. One that does not say all it has to
 * exempts from nothing.
 */
export function toExemptions(value: unknown, service: string): Exemption[] {
  return toList(value).flatMap(item => {
    if (!isObject(item)) return [];
    const { rule, reason, approvedBy, until } = item;
    if (!isText(rule) || !isText(reason)) return [];
    if (!isText(approvedBy) || !isEntityRef(approvedBy)) return [];
    if (!isText(until) || !isDay(until)) return [];
    const narrowing = toNarrowing(item);
    if (!narrowing) return [];
    return {
      rule,
      service,
      ...narrowing,
      reason,
      approvedBy: normaliseEntityRef(approvedBy, 'user'),
      until,
    };
  });
}

/**
 * What it is narrowed to. Undefined when that cannot be read: an exemption
 * must never reach further than it was written to.
 */
function toNarrowing(
  item: Record<string, unknown>,
): Pick<Exemption, 'dataset' | 'otherService'> | undefined {
  const narrowing: Pick<Exemption, 'dataset' | 'otherService'> = {};
  if (item.dataset !== undefined) {
    const dataset = isText(item.dataset) && parseDataset(item.dataset);
    if (!dataset) return undefined;
    narrowing.dataset = dataset;
  }
  if (item.service !== undefined) {
    if (!isText(item.service) || !isEntityRef(item.service)) return undefined;
    narrowing.otherService = normaliseEntityRef(item.service, 'component');
  }
  return narrowing;
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}
