import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useMemo } from 'react';
import { useSourceFilter } from '../../hooks/useSourceFilter';
import {
  findSources,
  inOrderOfNeed,
  needsAttention,
  type SourceStatus,
} from '../../lib/sourceHealth';
import { couplingTranslationRef } from '../../translation';
import { PageNote } from '../PageNote';
import { PageSection } from './PageSection';
import { SourceFilterBar } from './SourceFilterBar';
import { SourcesTable } from './SourcesTable';

/** The sources, those first that somebody should look at. */
export const SourcesSection = (props: { sources: SourceStatus[] }) => {
  const { t } = useTranslationRef(couplingTranslationRef);
  const [filter, setFilter] = useSourceFilter();
  const { words, onlyAttention } = filter;
  const sources = useMemo(() => inOrderOfNeed(props.sources), [props.sources]);
  const shown = findSources(sources, words).filter(
    source => !onlyAttention || needsAttention(source),
  );

  return (
    <PageSection title={t('dataHealth.sources')}>
      {sources.length === 0 ? (
        <PageNote>{t('dataHealth.noSources')}</PageNote>
      ) : (
        <>
          <SourceFilterBar filter={filter} onChange={setFilter} />
          {shown.length === 0 ? (
            <PageNote>{t('dataHealth.noMatch')}</PageNote>
          ) : (
            // Another filter begins on its first page again.
            <SourcesTable key={`${words} ${onlyAttention}`} sources={shown} />
          )}
        </>
      )}
    </PageSection>
  );
};
