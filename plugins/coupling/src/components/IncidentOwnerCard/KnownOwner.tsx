import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { IncidentOwner } from '@seams/backstage-plugin-coupling-common';
import { useSentence } from '../../hooks/useSentence';
import { onCallPerson, escalationRoute } from '../../lib/incidentOwner';
import { couplingTranslationRef } from '../../translation';
import { CatalogName } from '../CatalogName';
import { Age } from '../Age';

const useStyles = makeStyles(
  theme => ({
    team: { fontSize: '1.25rem', fontWeight: 700, lineHeight: 1.3 },
    facts: { margin: theme.spacing(1, 0, 0) },
    fact: {
      display: 'flex',
      flexWrap: 'wrap',
      columnGap: theme.spacing(2),
      '& + &': { marginTop: theme.spacing(0.5) },
      '& dt': { minWidth: 72 },
      '& dd': { margin: 0, flex: '1 1 140px', overflowWrap: 'anywhere' },
    },
    sentence: { marginTop: theme.spacing(1.5) },
    note: { marginTop: theme.spacing(1) },
  }),
  { name: 'CouplingKnownOwner' },
);

/** The team and the way to reach it first; the person after that. */
export const KnownOwner = (props: { owner: IncidentOwner }) => {
  const { owner } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(couplingTranslationRef);
  const toSentence = useSentence();
  const escalation = escalationRoute(owner);
  const person = onCallPerson(owner);

  return (
    <>
      <Typography component="div" className={classes.team}>
        {owner.team ? (
          <CatalogName entityRef={owner.team} defaultKind="group" />
        ) : (
          t('incidentOwnerCard.noTeam')
        )}
      </Typography>
      <Typography component="dl" variant="body2" className={classes.facts}>
        {escalation && (
          <div className={classes.fact}>
            <dt>{t('incidentOwnerCard.escalation')}</dt>
            <dd>
              {escalation.href ? (
                <Link to={escalation.href}>{escalation.text}</Link>
              ) : (
                escalation.text
              )}
            </dd>
          </div>
        )}
        {person && (
          <div className={classes.fact}>
            <dt>{t('incidentOwnerCard.oncall')}</dt>
            <dd>
              {person.entityRef ? (
                <CatalogName entityRef={person.entityRef} />
              ) : (
                person.name
              )}
              {person.until &&
                ` ${t('incidentOwnerCard.until', { time: person.until })}`}
            </dd>
          </div>
        )}
      </Typography>
      <Typography variant="body2" className={classes.sentence}>
        {toSentence(owner)}
      </Typography>
      {owner.observedAt && (
        <Typography
          variant="body2"
          color="textSecondary"
          className={classes.note}
        >
          {t('incidentOwnerCard.observed', {
            age: <Age time={owner.observedAt} />,
          })}
        </Typography>
      )}
    </>
  );
};
