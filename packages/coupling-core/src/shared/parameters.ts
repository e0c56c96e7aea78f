import type { Dataset } from './datasetKey';
import { datasetName, listed, type Naming } from './wording';

/** A complete entity ref. */
const REF = /^[a-z][\w.-]*:[\w.-]+\/[\w.-]+$/;

/**
 * What a reason says besides its code, each part as text that its reader may
 * see: refs by their names, lists in words. Parts of parts stand by themselves.
 */
export function parametersOf(
  reason: object,
  name: Naming,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(reason)
      .filter(([key, value]) => key !== 'code' && value !== undefined)
      .flatMap(([key, value]) =>
        isObject(value) && !isDataset(value)
          ? Object.entries(parametersOf(value, name))
          : [[key, textOf(value, name)]],
      ),
  );
}

function textOf(value: unknown, name: Naming): string {
  if (Array.isArray(value)) {
    return listed(value.map(one => textOf(one, name)));
  }
  if (isDataset(value)) return datasetName(value, name);
  if (isObject(value)) {
    const { dataset, ref } = value as { dataset?: unknown; ref?: unknown };
    return textOf(dataset ?? ref, name);
  }
  return typeof value === 'string' && REF.test(value)
    ? name(value)
    : String(value);
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isDataset(value: unknown): value is Dataset {
  return isObject(value) && 'store' in value && 'name' in value;
}
