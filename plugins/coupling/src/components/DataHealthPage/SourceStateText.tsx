import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import {
  isRunning,
  lateRuns,
  sourceState,
  type SourceStatus,
} from '../../lib/sourceHealth';
import { couplingTranslationRef } from '../../translation';
import { WarningSign } from '../WarningSign';

const useStyles = makeStyles(
  theme => ({
    state: { display: 'flex', gap: theme.spacing(0.75), fontWeight: 700 },
  }),
  { name: 'CouplingSourceStateText' },
);

const BAD = ['failing', 'partial', 'stale'];

/** How a source is doing, in a word, and what is remarkable about it now. */
export const SourceStateText = ({ source }: { source: SourceStatus }) => {
  const classes = useStyles();
  const { t } = useTranslationRef(couplingTranslationRef);
  const state = sourceState(source);
  const late = lateRuns(source);
  const notes = [
    ...(isRunning(source) ? [t('dataHealth.running')] : []),
    ...(late === undefined ? [] : [t('dataHealth.late', { count: late })]),
  ];
  return (
    <>
      <span className={classes.state}>
        {BAD.includes(state) && <WarningSign />}
        {t(`dataHealth.state.${state}`)}
      </span>
      {notes.length > 0 && (
        <Typography variant="body2" color="textSecondary">
          {notes.join(', ')}
        </Typography>
      )}
    </>
  );
};
