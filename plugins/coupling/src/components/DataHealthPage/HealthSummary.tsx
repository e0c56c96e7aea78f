import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { CouplingStatus } from '@seams/backstage-plugin-coupling-common';
import { needsAttention } from '../../lib/sourceHealth';
import { couplingTranslationRef } from '../../translation';
import { Age } from '../Age';
import { WarningSign } from '../WarningSign';

const useStyles = makeStyles(
  theme => ({
    headline: { fontSize: '1.25rem', fontWeight: 700 },
    text: { maxWidth: '80ch', marginTop: theme.spacing(0.5) },
    failed: {
      display: 'flex',
      gap: theme.spacing(0.75),
      maxWidth: '80ch',
      marginTop: theme.spacing(1),
      overflowWrap: 'anywhere',
    },
  }),
  { name: 'CouplingHealthSummary' },
);

/** The whole page in three sentences. */
export const HealthSummary = ({ status }: { status: CouplingStatus }) => {
  const { sources, assessment, lastAssessmentRun, coverage } = status;
  const classes = useStyles();
  const { t } = useTranslationRef(couplingTranslationRef);
  const attention = sources.filter(needsAttention).length;

  return (
    <div>
      <Typography className={classes.headline}>
        {sources.length === 0
          ? t('dataHealth.noSourcesTitle')
          : [
              t('dataHealth.sourceCount', { count: sources.length }),
              attention > 0
                ? t('dataHealth.attention', { count: attention })
                : t('dataHealth.allWell'),
            ].join(', ')}
      </Typography>
      <Typography variant="body2" className={classes.text}>
        {assessment
          ? t('dataHealth.assessed', {
              age: <Age time={assessment.assessedAt} />,
            })
          : t('dataHealth.neverAssessed')}{' '}
        {assessment &&
          t('dataHealth.coverage', {
            count: coverage.services,
            withReleases: coverage.withReleases,
            releaseScored: coverage.releaseScored,
            withAccess: coverage.withAccess,
          })}
      </Typography>
      {status.storageTrouble && (
        <Typography variant="body2" className={classes.failed}>
          <WarningSign />
          {status.storageTrouble}
        </Typography>
      )}
      {lastAssessmentRun?.outcome === 'failed' && (
        <Typography variant="body2" className={classes.failed}>
          <WarningSign />
          {t('dataHealth.assessmentFailed', {
            reason: lastAssessmentRun.reason ?? '',
          })}
        </Typography>
      )}
    </div>
  );
};
