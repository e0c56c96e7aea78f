import { useTranslationRef } from '@backstage/frontend-plugin-api';
import LinearProgress from '@material-ui/core/LinearProgress';
import { makeStyles } from '@material-ui/core/styles';
import { useCouplingStatus } from '../../hooks/useCouplingStatus';
import { failureState } from '../../lib/serviceState';
import { couplingTranslationRef } from '../../translation';
import { StateNotice } from '../ServiceStateCard';
import { SteadyButton } from '../SteadyButton';
import { HealthSummary } from './HealthSummary';
import { PageSection } from './PageSection';
import { SourcesSection } from './SourcesSection';
import { UnresolvedNames } from './UnresolvedNames';

const useStyles = makeStyles(
  theme => ({
    head: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'flex-start',
      justifyContent: 'space-between',
      gap: theme.spacing(2),
      marginBottom: theme.spacing(4),
    },
    // As high while it waits as when it does not, so that nothing jumps.
    progress: { height: theme.spacing(0.5), marginBottom: theme.spacing(1) },
  }),
  { name: 'CouplingDataHealthContent' },
);

/** Where evidence comes from, and what keeps it from being complete. */
export const DataHealthContent = () => {
  const classes = useStyles();
  const { t } = useTranslationRef(couplingTranslationRef);
  const { loading, error, status, retry } = useCouplingStatus();

  if (error && !loading) {
    return <StateNotice state={failureState(error)} onRetry={retry} />;
  }
  if (!status) {
    return <StateNotice state={{ status: 'loading' }} onRetry={retry} />;
  }
  return (
    <>
      <div className={classes.progress}>
        {loading && <LinearProgress aria-label={t('state.loading')} />}
      </div>
      <div className={classes.head}>
        <HealthSummary status={status} />
        <SteadyButton onClick={loading ? undefined : retry}>
          {t('dataHealth.refresh')}
        </SteadyButton>
      </div>
      <SourcesSection sources={status.sources} />
      <PageSection title={t('dataHealth.names')}>
        <UnresolvedNames
          names={status.unresolved}
          total={status.unresolvedTotal}
        />
      </PageSection>
    </>
  );
};
