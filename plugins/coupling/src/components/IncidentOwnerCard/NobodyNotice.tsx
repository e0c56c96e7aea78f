import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { IncidentOwner } from '@seams/backstage-plugin-coupling-common';
import { useSentence } from '../../hooks/useSentence';
import { couplingTranslationRef } from '../../translation';
import { TextWithCode } from '../TextWithCode';
import { WarningSign } from '../WarningSign';

const useStyles = makeStyles(
  theme => ({
    title: {
      display: 'flex',
      alignItems: 'center',
      gap: theme.spacing(1),
      fontWeight: 700,
    },
    text: { marginTop: theme.spacing(1) },
  }),
  { name: 'CouplingNobodyNotice' },
);

/** That nobody answers for the service, why, and how to mend it. */
export const NobodyNotice = (props: {
  owner: IncidentOwner;
  remedy?: string;
}) => {
  const { owner, remedy } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(couplingTranslationRef);
  const toSentence = useSentence();
  return (
    <>
      <Typography variant="subtitle1" component="div" className={classes.title}>
        <WarningSign />
        {t('incidentOwnerCard.nobodyTitle')}
      </Typography>
      <Typography variant="body2" className={classes.text}>
        {toSentence(owner)}
      </Typography>
      <Typography variant="body2" className={classes.text}>
        <strong>{t('findings.remedy')}:</strong>{' '}
        <TextWithCode text={remedy ?? t('incidentOwnerCard.nobodyRemedy')} />
      </Typography>
    </>
  );
};
