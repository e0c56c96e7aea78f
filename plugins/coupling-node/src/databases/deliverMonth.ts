import type { CollectorRun, Delivery } from '../collector';

/** Months of traffic that are remembered, this one included. */
const MONTHS = 4;

/**
 * Delivers news into the scope of its month, so that traffic of long ago can
 * be forgotten as a whole.
 *
 * @returns the months that have evidence now, like `2026-11`
 *
 * @public
 */
export async function deliverMonth(
  run: CollectorRun,
  options: {
    scope: string;
    now: Date;
    /** Like `TrafficItems`, or read while they are stored. */
    items: { news(): Delivery['items'] };
    /** Months that have evidence. */
    months: string[];
    /** Whether that evidence holds beside the news. */
    goesOn: boolean;
  },
): Promise<string[]> {
  const { scope, now, items, goesOn } = options;
  const month = now.toISOString().slice(0, 7);
  await run.deliver({
    scope: `${scope}/${month}`,
    mode: goesOn ? 'delta' : 'full',
    items: items.news(),
  });
  const months = [...new Set([...options.months, month])].sort();
  const remembered = goesOn ? months.slice(-MONTHS) : [month];
  for (const old of months.filter(each => !remembered.includes(each))) {
    await run.deliver({ scope: `${scope}/${old}`, mode: 'full', items: [] });
  }
  return remembered;
}
