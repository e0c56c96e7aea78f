import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { ServiceCoupling } from '@seams/backstage-plugin-coupling-common';
import { escalationRoute } from '../../lib/incidentOwner';
import { useSentence } from '../../hooks/useSentence';
import { couplingTranslationRef } from '../../translation';
import { CatalogName } from '../CatalogName';
import { WarningSign } from '../WarningSign';

const useStyles = makeStyles(
  theme => ({
    item: { marginTop: theme.spacing(1.5), overflowWrap: 'anywhere' },
    name: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'baseline',
      columnGap: theme.spacing(1),
      fontWeight: 600,
    },
    nobody: { display: 'flex', gap: theme.spacing(0.75) },
  }),
  { name: 'CouplingDependencyOwner' },
);

/** One dependency: the team and the way to reach it, or why there is none. */
export const DependencyOwner = (props: {
  dependency: ServiceCoupling['dependencies']['items'][number];
}) => {
  const { service, via, incidentOwner } = props.dependency;
  const classes = useStyles();
  const { t } = useTranslationRef(couplingTranslationRef);
  const toSentence = useSentence();
  const escalation = escalationRoute(incidentOwner);

  return (
    <li className={classes.item}>
      <Typography component="div" variant="body2" className={classes.name}>
        <CatalogName entityRef={service} defaultKind="component" />
        <Typography component="span" variant="body2" color="textSecondary">
          {via.map(way => t(`incidentOwnerCard.via.${way}`)).join(', ')}
        </Typography>
      </Typography>
      {incidentOwner.status === 'nobody' ? (
        <Typography component="div" variant="body2" className={classes.nobody}>
          <WarningSign />
          {toSentence(incidentOwner)}
        </Typography>
      ) : (
        <Typography component="div" variant="body2">
          {incidentOwner.team ? (
            <CatalogName entityRef={incidentOwner.team} defaultKind="group" />
          ) : (
            t('incidentOwnerCard.noTeam')
          )}
          {escalation && ' · '}
          {escalation?.href ? (
            <Link to={escalation.href}>{escalation.text}</Link>
          ) : (
            escalation?.text
          )}
        </Typography>
      )}
    </li>
  );
};
