import { setImmediate as nextTurn } from 'node:timers/promises';
import type { DeliveredItem } from '@seams/backstage-plugin-coupling-node';
import stableStringify from 'fast-json-stable-stringify';
import { storedIdentity } from '../database/storedIdentity';

/** Items looked at before other work may go on. */
const STEP = 100;

/** An item of a push that another one of the same push stands in for. */
export interface Repeat {
  line: number;
  reason: string;
}

/**
 * Passes on what was pushed, and of two different items with one identity only
 * the newer. Whoever sends two takes them for two, so each that goes is told.
 */
export async function* sayRepeats(
  items: Iterable<DeliveredItem> | AsyncIterable<DeliveredItem>,
  repeats: Repeat[],
): AsyncGenerator<DeliveredItem> {
  const { all, broken } = await readAll(items);
  const newest = new Map<string, number>();
  const repeated = new Map<number, number>();
  for (const [place, item] of all.entries()) {
    if (place % STEP === 0) await nextTurn();
    if (!item.ok) continue;
    const identity = storedIdentity(item.evidence);
    const before = newest.get(identity);
    const isNewest = before === undefined || !isOlder(item, all[before]);
    if (isNewest) newest.set(identity, place);
    if (before !== undefined && !isSame(item, all[before])) {
      repeated.set(
        ...(isNewest ? ([before, place] as const) : ([place, before] as const)),
      );
    }
  }
  const lineOf = (place: number) => lineAt(all, place);
  for (const [place, item] of all.entries()) {
    const by = repeated.get(place);
    if (by === undefined) yield item;
    else {
      repeats.push({
        line: lineOf(place),
        reason: `has the kind, source, service and id of line ${lineOf(
          by,
        )}, which is newer or comes later: they are one item, and only that one is kept`,
      });
    }
  }
  if (broken) throw broken.error;
}

/** Also what came before the source broke. */
async function readAll(
  items: Iterable<DeliveredItem> | AsyncIterable<DeliveredItem>,
) {
  const all: DeliveredItem[] = [];
  try {
    for await (const item of items) {
      all.push(item);
      if (all.length % STEP === 0) await nextTurn();
    }
  } catch (error) {
    return { all, broken: { error } };
  }
  return { all };
}

function lineAt(all: DeliveredItem[], place: number): number {
  const item = all[place];
  return ('line' in item ? item.line : undefined) ?? place + 1;
}

function observedAt(item: DeliveredItem): string {
  return item.ok ? item.evidence.observedAt : '';
}

function isOlder(item: DeliveredItem, other: DeliveredItem): boolean {
  return observedAt(item) < observedAt(other);
}

function isSame(item: DeliveredItem, other: DeliveredItem): boolean {
  return (
    item.ok &&
    other.ok &&
    stableStringify(item.evidence) === stableStringify(other.evidence)
  );
}
