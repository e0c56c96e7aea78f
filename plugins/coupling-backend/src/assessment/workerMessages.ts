import type { Assessment, CatalogModel } from '@seams/coupling-core';

/**
 * Size of a slice, in characters of JSON. Large lists travel in slices, one at
 * a time and only when asked for: taking a message apart is work for the
 * thread that gets it.
 */
const SLICE = 100_000;

/**
 * Where our workers find what to assess by. Code that is loaded on both sides
 * tells by it whether it runs in one.
 */
export const ASSESSMENT_WORKER = 'coupling-assessment';

/**
 * What is kept of an assessment. Pairs are its bulk and say nothing that the
 * partners of the services do not.
 */
export type KeptAssessment = Omit<Assessment, 'pairs'>;

/** What the main thread sends; each is answered by one message. */
export type ToWorker =
  | { type: 'catalog'; part: Partial<CatalogModel> }
  | { type: 'evidence'; items: string[] }
  | { type: 'assess' }
  | { type: 'next' };

/** What the worker answers; `part` holds a slice of the assessment. */
export type FromWorker =
  | { type: 'taken' }
  | { type: 'part'; part: Partial<KeptAssessment> }
  | { type: 'end' };

/** Cuts an object whose values may be long lists into small ones. */
export function* inSlices<T extends object>(whole: T): Generator<Partial<T>> {
  for (const [key, value] of Object.entries(whole)) {
    if (!Array.isArray(value)) {
      yield { [key]: value } as Partial<T>;
      continue;
    }
    let slice: unknown[] = [];
    let size = 0;
    for (const item of value) {
      slice.push(item);
      size += JSON.stringify(item).length;
      if (size < SLICE) continue;
      yield { [key]: slice } as Partial<T>;
      slice = [];
      size = 0;
    }
    yield { [key]: slice } as Partial<T>;
  }
}

/** Puts a slice back: lists are appended to, other values are set. */
export function addSlice<T extends object>(
  whole: Partial<T>,
  slice: Partial<T>,
) {
  for (const [key, value] of Object.entries(slice) as [keyof T, unknown][]) {
    const present = whole[key];
    if (Array.isArray(present) && Array.isArray(value)) present.push(...value);
    else whole[key] = value as T[keyof T];
  }
}
