import type {
  LeftOutItem,
  LeftOutReason,
} from '@seams/backstage-plugin-coupling-node';

/** Examples kept of each reason. */
export const KEPT_EXAMPLES = 5;

/** What a delivery passed over, by reason. */
export type LeftOut = Map<LeftOutReason, { items: number; examples: string[] }>;

/** Counts what was passed over. */
export function collectLeftOut(to: LeftOut, passedOver: LeftOutItem[]): void {
  for (const item of passedOver) {
    const known = to.get(item.leftOut) ?? { items: 0, examples: [] };
    known.items += 1;
    if (known.examples.length < KEPT_EXAMPLES)
      known.examples.push(item.example);
    to.set(item.leftOut, known);
  }
}
