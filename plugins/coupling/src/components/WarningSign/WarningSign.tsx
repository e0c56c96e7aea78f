import { makeStyles } from '@material-ui/core/styles';
import WarningIcon from '@material-ui/icons/ReportProblemOutlined';

const useStyles = makeStyles(
  theme => ({
    // The palette's own warning colours are too pale for a line on white.
    sign: {
      color: theme.palette.type === 'dark' ? '#ffb84d' : '#b25d00',
      flex: 'none',
    },
  }),
  { name: 'CouplingWarningSign' },
);

/** Stands beside a text that says what the warning is. */
export const WarningSign = () => (
  <WarningIcon fontSize="small" className={useStyles().sign} aria-hidden />
);
