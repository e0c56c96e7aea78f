import { useApi } from '@backstage/core-plugin-api';
import type { EvidencePage } from '@seams/backstage-plugin-coupling-common';
import { useRef, useState } from 'react';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { couplingApiRef } from '../api/couplingApiRef';
import type { EvidenceFilter } from './useEvidenceFilter';

/** Items on one page of evidence. */
export const EVIDENCE_PAGE_SIZE = 25;

/** One page of a service's evidence, and the ways to its neighbours. */
export function useEvidencePage(serviceRef: string, filter: EvidenceFilter) {
  const api = useApi(couplingApiRef);
  const { kind, partner } = filter;
  // The backend only knows the way forward, so the way back is kept here. A
  // cursor means nothing under another filter, so the way belongs to one.
  const list = JSON.stringify([serviceRef, kind, partner]);
  const [way, setWay] = useState<{ list: string; cursors: string[] }>();
  const cursors = way?.list === list ? way.cursors : [];
  const cursor = cursors[cursors.length - 1];

  const { loading, error, value, retry } = useAsyncRetry<EvidencePage>(
    () =>
      api.getEvidence(serviceRef, {
        kind,
        partner,
        cursor,
        limit: EVIDENCE_PAGE_SIZE,
      }),
    [api, serviceRef, kind, partner, cursor],
  );

  const goTo = (next: string[]) => {
    // Until the page has come, its cursor is that of the page before.
    if (!loading) setWay({ list, cursors: next });
  };
  const kinds = useRef<EvidencePage['kinds']>([]);
  if (value) kinds.current = value.kinds;
  const nextCursor = value?.nextCursor;
  return {
    loading,
    error,
    retry,
    page: value,
    /** That can be asked for; kept while another page is on its way. */
    kinds: kinds.current,
    /** Items on the pages before this one. */
    offset: cursors.length * EVIDENCE_PAGE_SIZE,
    next: nextCursor ? () => goTo([...cursors, nextCursor]) : undefined,
    previous: cursors.length > 0 ? () => goTo(cursors.slice(0, -1)) : undefined,
  };
}
