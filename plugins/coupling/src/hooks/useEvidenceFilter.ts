import type { EvidenceItem } from '@seams/backstage-plugin-coupling-common';
import { useSearchParams } from 'react-router-dom';
import { evidenceKind } from '../lib/evidenceText';

/** What part of the evidence is asked for. */
export interface EvidenceFilter {
  kind?: EvidenceItem['kind'];
  /** Entity ref of a service whose evidence is shown too. */
  partner?: string;
}

/** The filter as it stands in the URL, so that it can be sent to others. */
export function useEvidenceFilter(): [
  EvidenceFilter,
  (filter: EvidenceFilter) => void,
] {
  const [params, setParams] = useSearchParams();
  const filter = {
    kind: evidenceKind(params.get('kind')),
    partner: params.get('partner') ?? undefined,
  };
  const setFilter = (next: EvidenceFilter) =>
    setParams(
      current => {
        const query = new URLSearchParams(current);
        for (const key of ['kind', 'partner'] as const) {
          const value = next[key];
          if (value) query.set(key, value);
          else query.delete(key);
        }
        return query;
      },
      { replace: true },
    );
  return [filter, setFilter];
}
