import type { KnowledgeTarget, KnowledgeUse } from '../../assessment';
import { parseDataset } from '../../catalog/parseDataset';
import { covers } from '../../data/claims';
import { isEntityRef, normaliseEntityRef } from '../../shared/entityRef';

/** Kinds that evidence speaks of, besides resources. */
const CHECKED_KINDS = ['component', 'api', 'system'];

/**
 * What an entry of `mustNotKnow` means, when it is something that evidence can
 * speak of; plain words are not.
 */
export function toKnowledgeTarget(entry: string): KnowledgeTarget | undefined {
  const text = entry.trim();
  const kind = /^([a-z]+):/i.exec(text)?.[1].toLowerCase();
  if (kind === 'resource' || (kind === undefined && text.includes('#'))) {
    const dataset = parseDataset(text);
    return dataset && { ref: dataset.store, dataset };
  }
  return kind && CHECKED_KINDS.includes(kind) && isEntityRef(text)
    ? { ref: normaliseEntityRef(text, kind) }
    : undefined;
}

/** Whether using this is knowing that; `systemOf` tells a service's system. */
export function isKnowing(
  use: KnowledgeUse,
  target: KnowledgeTarget,
  systemOf: (service: string) => string | undefined,
): boolean {
  if (target.dataset) {
    return use.dataset !== undefined && covers(target.dataset, use.dataset);
  }
  return use.ref === target.ref || systemOf(use.ref) === target.ref;
}
