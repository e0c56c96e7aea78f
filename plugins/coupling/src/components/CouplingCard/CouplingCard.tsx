import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { CoordinatedRelease } from '@seams/backstage-plugin-coupling-common';
import { useContentLink } from '../../hooks/useContentLink';
import { useServiceCoupling } from '../../hooks/useServiceCoupling';
import { couplingTranslationRef } from '../../translation';
import { ScoreFigure } from '../ScoreFigure';
import { ServiceStateCard } from '../ServiceStateCard';
import { PartnerList } from './PartnerList';

const useStyles = makeStyles(
  theme => ({
    scores: {
      display: 'grid',
      gridTemplateColumns: 'repeat(auto-fit, minmax(min(280px, 100%), 1fr))',
      gap: theme.spacing(4),
    },
    teams: { marginTop: theme.spacing(1) },
  }),
  { name: 'CouplingCouplingCard' },
);

/** Both scores of a service, and the services it ships with. */
export const CouplingCard = () => {
  const classes = useStyles();
  const { t } = useTranslationRef(couplingTranslationRef);
  const { state, retry } = useServiceCoupling();
  const linkTo = useContentLink();
  const details = linkTo('release-partners');

  return (
    <ServiceStateCard
      title={t('couplingCard.title')}
      state={state}
      onRetry={retry}
      footer={
        details && (
          <Typography variant="body2">
            <Link to={details}>{t('couplingCard.allDetails')}</Link>
          </Typography>
        )
      }
    >
      {({ coordinatedRelease, sharedData }) => (
        <>
          <div className={classes.scores}>
            <ScoreFigure
              title={t('couplingCard.release')}
              score={coordinatedRelease}
              trend={coordinatedRelease.trend}
              evidence={coordinatedRelease.evidence}
              evidenceLink={linkTo('evidence', { kind: 'release' })}
            >
              <OtherTeams release={coordinatedRelease} />
            </ScoreFigure>
            <ScoreFigure
              title={t('couplingCard.data')}
              score={sharedData}
              trend={sharedData.trend}
              evidence={sharedData.evidence}
              evidenceLink={linkTo('evidence', { kind: 'access' })}
            />
          </div>
          <PartnerList
            partners={coordinatedRelease.partners}
            hiddenPartners={coordinatedRelease.hiddenPartners}
            headline={coordinatedRelease.sentence}
            moreLink={details}
          />
        </>
      )}
    </ServiceStateCard>
  );
};

function OtherTeams(props: { release: CoordinatedRelease }) {
  const { otherTeams, otherTeamsUnknown } = props.release;
  const classes = useStyles();
  const { t } = useTranslationRef(couplingTranslationRef);
  if (otherTeamsUnknown !== undefined) {
    return (
      <Typography variant="body2" className={classes.teams}>
        {otherTeamsUnknown}
      </Typography>
    );
  }
  if (!otherTeams || otherTeams.teams.length === 0) return null;
  return (
    <Typography variant="body2" className={classes.teams}>
      {t('couplingCard.otherTeams', {
        count: otherTeams.teams.length,
        word: t(`word.${otherTeams.word}`).toLocaleLowerCase(),
        score: String(Math.round(otherTeams.score)),
        low: String(Math.round(otherTeams.low)),
        high: String(Math.round(otherTeams.high)),
      })}
    </Typography>
  );
}
