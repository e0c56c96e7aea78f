import { useState } from 'react';

/** Rows on one page of a list that is here as a whole. */
const PAGE_SIZE = 25;

/** One page of a list, and what its pager needs; none when one page is all. */
export function usePages<T>(items: T[]) {
  const [wanted, setOffset] = useState(0);
  // The list may have become shorter meanwhile.
  const offset = wanted < items.length ? wanted : 0;
  const page = items.slice(offset, offset + PAGE_SIZE);
  const hasNext = offset + PAGE_SIZE < items.length;
  return {
    page,
    pager: items.length > PAGE_SIZE && {
      offset,
      shown: page.length,
      total: items.length,
      onNext: hasNext ? () => setOffset(offset + PAGE_SIZE) : undefined,
      onPrevious: offset > 0 ? () => setOffset(offset - PAGE_SIZE) : undefined,
    },
  };
}
