import { parseEntityRef } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type {
  Finding,
  FindingExemption,
} from '@seams/backstage-plugin-coupling-common';
import type { Exemptions } from '../../hooks/useExemptions';
import { couplingTranslationRef } from '../../translation';

const useStyles = makeStyles(
  theme => ({ end: { marginTop: theme.spacing(1) } }),
  { name: 'CouplingExemptionNote' },
);

/** Why a finding is allowed for now, and the way to end that. */
export const ExemptionNote = (props: {
  finding: Finding;
  exemption: FindingExemption;
  exemptions: Exemptions;
}) => {
  const { id, until, reason, approvedBy, expired } = props.exemption;
  const { mayChange, end } = props.exemptions;
  const classes = useStyles();
  const { t } = useTranslationRef(couplingTranslationRef);
  const ending = t(expired ? 'exemption.remove' : 'exemption.end');
  return (
    <div>
      {!expired && (
        <>
          <Typography variant="body2">
            <strong>
              {approvedBy
                ? t('exemption.untilBy', {
                    until,
                    reason,
                    approver: parseEntityRef(approvedBy).name,
                  })
                : t('exemption.until', { until, reason })}
            </strong>
          </Typography>
          <Typography variant="body2" color="textSecondary">
            {t('exemption.noScore')}
          </Typography>
        </>
      )}
      {mayChange && id !== undefined && (
        <Button
          size="small"
          variant="outlined"
          className={classes.end}
          aria-label={`${ending}: ${props.finding.title}`}
          onClick={() => end(id)}
        >
          {ending}
        </Button>
      )}
    </div>
  );
};
