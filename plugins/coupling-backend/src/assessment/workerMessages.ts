import type {
  Assessment,
  AssessOptions,
  CatalogModel,
} from '@seams/coupling-core';

/** Large lists travel in slices, so that copying one never holds up a thread. */
export const SLICE = 500;

/** Marks a worker as ours, for code that is loaded on both sides. */
export const ASSESSMENT_WORKER = 'coupling-assessment';

/** What the main thread sends; answered with `more` when there is room. */
export type ToWorker =
  | { type: 'catalog'; part: Partial<CatalogModel> }
  | { type: 'evidence'; items: string[] }
  | { type: 'assess'; options: AssessOptions; now: string };

/** What the worker sends; `part` holds slices of the assessment's lists. */
export type FromWorker =
  | { type: 'more' }
  | { type: 'part'; part: Partial<Assessment> }
  | { type: 'done' };

/**
 * Cuts an object whose values may be lists into objects that hold at most
 * {@link SLICE} items each.
 */
export function* inSlices<T extends object>(whole: T): Generator<Partial<T>> {
  for (const [key, value] of Object.entries(whole)) {
    if (!Array.isArray(value)) {
      yield { [key]: value } as Partial<T>;
      continue;
    }
    for (let at = 0; at === 0 || at < value.length; at += SLICE) {
      yield { [key]: value.slice(at, at + SLICE) } as Partial<T>;
    }
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
