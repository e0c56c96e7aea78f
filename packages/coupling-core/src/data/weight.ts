import type { Access } from '../evidence/kinds/access';

/**
 * How much a use counts: seen for certain, by its evidence, and at most.
 * Carrying the three together gives a score and the range it lies in.
 */
export interface Weight {
  low: number;
  mid: number;
  high: number;
}

export type Bound = keyof Weight;

export const NO_WEIGHT: Weight = { low: 0, mid: 0, high: 0 };
export const CERTAIN: Weight = { low: 1, mid: 1, high: 1 };

/** How sure evidence is, 0–1: seen in production, read in code, permitted. */
export const CONFIDENCE: Record<Access['confidence'], number> = {
  observed: 1,
  static: 0.8,
  granted: 0.3,
};

/** A view, change feed or outbox is made to be read by others. */
const PUBLISHED = 0.3;

/** Reads what the owner made for others to read. */
export function isPublishedRead({ mode, via }: Access): boolean {
  return mode === 'read' && via !== undefined && via !== 'table';
}

function weightOf(confidence: Access['confidence'], most: number): Weight {
  return {
    low: confidence === 'observed' ? most : 0,
    mid: CONFIDENCE[confidence] * most,
    high: most,
  };
}

/** Made once, as there are as many uses as accesses: direct, and published. */
const WEIGHTS: Record<Access['confidence'], [Weight, Weight]> = {
  observed: [weightOf('observed', 1), weightOf('observed', PUBLISHED)],
  static: [weightOf('static', 1), weightOf('static', PUBLISHED)],
  granted: [weightOf('granted', 1), weightOf('granted', PUBLISHED)],
};

export function accessWeight(access: Access): Weight {
  return WEIGHTS[access.confidence][isPublishedRead(access) ? 1 : 0];
}

export function surer(a: Weight, b: Weight): Weight {
  if (isNoLess(a, b)) return a;
  if (isNoLess(b, a)) return b;
  return {
    low: Math.max(a.low, b.low),
    mid: Math.max(a.mid, b.mid),
    high: Math.max(a.high, b.high),
  };
}

function isNoLess(a: Weight, b: Weight): boolean {
  return a.low >= b.low && a.mid >= b.mid && a.high >= b.high;
}
