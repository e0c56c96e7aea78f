import { useSearchParams } from 'react-router-dom';

/** Which sources are shown. */
export interface SourceFilter {
  words: string;
  onlyAttention: boolean;
}

/** The filter as it stands in the URL, so that it can be sent to others. */
export function useSourceFilter(): [
  SourceFilter,
  (filter: SourceFilter) => void,
] {
  const [params, setParams] = useSearchParams();
  const filter = {
    words: params.get('source') ?? '',
    onlyAttention: params.get('show') === 'attention',
  };
  const setFilter = ({ words, onlyAttention }: SourceFilter) =>
    setParams(
      current => {
        const query = new URLSearchParams(current);
        if (words) query.set('source', words);
        else query.delete('source');
        if (onlyAttention) query.set('show', 'attention');
        else query.delete('show');
        return query;
      },
      { replace: true },
    );
  return [filter, setFilter];
}
