import { useTranslationRef } from '@backstage/frontend-plugin-api';
import LinearProgress from '@material-ui/core/LinearProgress';
import { useEvidenceFilter } from '../../hooks/useEvidenceFilter';
import { useEvidencePage } from '../../hooks/useEvidencePage';
import { failureState } from '../../lib/serviceState';
import { couplingTranslationRef } from '../../translation';
import { Pager } from '../Pager';
import { StateNotice } from '../ServiceStateCard';
import { PageNote } from '../PageNote';
import { EvidenceFilterBar } from './EvidenceFilterBar';
import { EvidenceTable } from './EvidenceTable';

/** The facts behind the scores, page by page. */
export const EvidenceSection = (props: { serviceRef: string }) => {
  const { t } = useTranslationRef(couplingTranslationRef);
  const [filter, setFilter] = useEvidenceFilter();
  const evidence = useEvidencePage(props.serviceRef, filter);
  const { page } = evidence;

  return (
    <>
      <EvidenceFilterBar
        filter={filter}
        kinds={evidence.kinds}
        onChange={setFilter}
      />
      {evidence.error && (
        <StateNotice
          state={failureState(evidence.error)}
          onRetry={evidence.retry}
        />
      )}
      {evidence.loading && <LinearProgress aria-label={t('state.loading')} />}
      {!evidence.error && page?.items.length === 0 && (
        <PageNote>{t('evidence.empty')}</PageNote>
      )}
      {!evidence.error && page && page.items.length > 0 && (
        <>
          <EvidenceTable items={page.items} />
          <Pager
            label={t('evidence.pages')}
            offset={evidence.offset}
            shown={page.items.length}
            total={page.total}
            onNext={evidence.next}
            onPrevious={evidence.previous}
          />
        </>
      )}
    </>
  );
};
