import type { EvidenceItem } from '@seams/backstage-plugin-coupling-common';
import { useSearchParams } from 'react-router-dom';

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
    kind: kindIn(params),
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

/** What may be a kind; whether it is one, the backend knows. */
const KIND = /^[a-z][a-z-]{0,31}$/;

function kindIn(params: URLSearchParams): string | undefined {
  const kind = params.get('kind');
  return kind && KIND.test(kind) ? kind : undefined;
}
