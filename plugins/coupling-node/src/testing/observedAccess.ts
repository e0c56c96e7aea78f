import type { Evidence } from '@seams/coupling-core';
import type { EvidenceMemory } from './evidenceMemory';

/**
 * What was seen in traffic, one line a fact: `orders read public.t x2`.
 *
 * @public
 */
export function observedAccess(memory: EvidenceMemory): string[] {
  const lines = memory
    .evidence()
    .flatMap(item =>
      item.kind === 'access' && item.confidence === 'observed'
        ? describe(item)
        : [],
    );
  return [...new Set(lines)].sort();
}

function describe(item: Extract<Evidence, { kind: 'access' }>): string {
  const { service, mode, dataset, via, count } = item;
  return [
    service.replace('component:default/', ''),
    mode,
    dataset.name,
    ...(via ? [`via ${via}`] : []),
    ...(count === undefined ? [] : [`x${count}`]),
  ].join(' ');
}
