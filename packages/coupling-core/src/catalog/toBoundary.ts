import { normaliseEntityRef } from '../evidence/common';
import type { Boundary } from './catalogModel';

type OwnedFact = Boundary['systemOfRecordFor'][number];

/**
 * Reads `spec.boundary` of a component. People write it by hand, so parts
 * that do not make sense are passed over and the others are kept.
 */
export function toBoundary(value: unknown): Boundary | undefined {
  if (!isObject(value)) return undefined;
  return {
    decides: toTexts(value.decides),
    systemOfRecordFor: toList(value.systemOfRecordFor).flatMap(toOwnedFact),
    publishes: toTexts(value.publishes),
    mustNotKnow: toTexts(value.mustNotKnow),
  };
}

function toOwnedFact(value: unknown): OwnedFact[] {
  if (!isObject(value) || typeof value.fact !== 'string') return [];
  return [
    {
      fact: value.fact,
      datasets: toTexts(value.datasets).flatMap(toDataset),
    },
  ];
}

/** Reads a dataset as it is written: `resource:default/shop-db#orders.order`. */
function toDataset(text: string): OwnedFact['datasets'] {
  const [store, ...name] = text.split('#');
  if (!store || !name.join('#')) return [];
  return [
    { store: normaliseEntityRef(store, 'resource'), name: name.join('#') },
  ];
}

function toTexts(value: unknown): string[] {
  return toList(value).filter(
    (item): item is string => typeof item === 'string' && item.trim() !== '',
  );
}

function toList(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
