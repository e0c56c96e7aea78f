import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { EvidenceAge } from '@seams/backstage-plugin-coupling-common';
import { useDataHealthLink } from '../../hooks/useDataHealthLink';
import { couplingTranslationRef } from '../../translation';
import { Age } from '../Age';
import { WarningSign } from '../WarningSign';

const useStyles = makeStyles(
  theme => ({
    stale: {
      display: 'flex',
      alignItems: 'flex-start',
      gap: theme.spacing(0.75),
    },
  }),
  { name: 'CouplingEvidenceNote' },
);

/** How old the evidence is, and a warning when it can no longer be trusted. */
export const EvidenceNote = (props: {
  /** What the evidence is of. */
  title: string;
  evidence: EvidenceAge;
}) => {
  const dataHealth = useDataHealthLink();
  const { newestAt, stale, staleBecause } = props.evidence;
  const classes = useStyles();
  const { t } = useTranslationRef(couplingTranslationRef);

  return (
    <>
      {stale && (
        <Typography variant="body2" className={classes.stale}>
          <WarningSign />
          <span>
            <strong>{t('score.stale')}</strong> {staleBecause}
          </span>
        </Typography>
      )}
      <Typography variant="body2" color="textSecondary">
        {newestAt
          ? t('score.evidenceAge', { age: <Age time={newestAt} /> })
          : t('score.noEvidence')}
      </Typography>
      {dataHealth && (stale || !newestAt) && (
        <Typography variant="body2">
          <Link
            to={dataHealth}
            aria-label={`${t('score.seeSources')}: ${props.title}`}
          >
            {t('score.seeSources')}
          </Link>
        </Typography>
      )}
    </>
  );
};
