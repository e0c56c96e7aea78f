import { InputError } from '@backstage/errors';
import type { ServiceCoupling } from '@seams/backstage-plugin-coupling-common';

/** Characters of lists in one answer; with all else it stays below 50 kB. */
const ROOM = 35_000;

/** Where a page begins: in which of the lists, and at which of its items. */
interface Begin {
  list: number;
  item: number;
}

/** One long list of an answer: what it holds, and the answer with less of it. */
interface List {
  of: (answer: ServiceCoupling) => readonly unknown[];
  with: (answer: ServiceCoupling, items: any[]) => ServiceCoupling;
}

/** In the order in which they are given. */
const LISTS: List[] = [
  {
    of: ({ coordinatedRelease }) => coordinatedRelease.partners,
    with: (answer, partners) => ({
      ...answer,
      coordinatedRelease: { ...answer.coordinatedRelease, partners },
    }),
  },
  {
    of: ({ sharedData }) => sharedData.datasets,
    with: (answer, datasets) => ({
      ...answer,
      sharedData: { ...answer.sharedData, datasets },
    }),
  },
  {
    of: ({ systemOfRecordFor }) => systemOfRecordFor,
    with: (answer, systemOfRecordFor) => ({ ...answer, systemOfRecordFor }),
  },
  {
    of: ({ findings }) => findings,
    with: (answer, findings) => ({ ...answer, findings }),
  },
  {
    of: ({ notInCatalog = [] }) => notInCatalog,
    with: ({ notInCatalog: _, ...answer }, notInCatalog) => ({
      ...answer,
      ...(notInCatalog.length > 0 && { notInCatalog }),
    }),
  },
];

/**
 * The part of an answer that a cursor points at, as much of its long lists as
 * there is room for, and where the rest begins. A page has one item at least,
 * however large that is.
 *
 * @throws InputError when the cursor is not one of ours.
 */
export function pageOfService(
  answer: ServiceCoupling,
  cursor: string | undefined,
): ServiceCoupling {
  const begin = cursor === undefined ? { list: 0, item: 0 } : decode(cursor);
  let room = ROOM;
  let next: Begin | undefined;
  let page = answer;
  for (const [list, { of, with: withItems }] of LISTS.entries()) {
    const items: unknown[] = [];
    const first = list === begin.list ? begin.item : 0;
    const rest = next || list < begin.list ? [] : of(answer).slice(first);
    for (const item of rest) {
      const size = sizeOf(item);
      if (size > room && room < ROOM) {
        next = { list, item: first + items.length };
        break;
      }
      items.push(item);
      room -= size;
    }
    page = withItems(page, items);
  }
  return { ...page, ...(next && { nextCursor: encode(next) }) };
}

function sizeOf(value: unknown): number {
  return JSON.stringify(value).length;
}

function encode({ list, item }: Begin): string {
  return `${list}.${item}`;
}

function decode(cursor: string): Begin {
  const [, list, item] = /^(\d)\.(\d{1,9})$/.exec(cursor) ?? [];
  if (list === undefined || Number(list) >= LISTS.length) {
    throw new InputError('cursor is not the nextCursor of an earlier page');
  }
  return { list: Number(list), item: Number(item) };
}
