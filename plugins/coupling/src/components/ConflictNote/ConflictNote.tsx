import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { ReactNode } from 'react';
import { WarningSign } from '../WarningSign';

const useStyles = makeStyles(
  theme => ({
    note: {
      display: 'flex',
      gap: theme.spacing(1),
      marginTop: theme.spacing(0.5),
    },
  }),
  { name: 'CouplingConflictNote' },
);

/** What speaks against what stands above it. */
export const ConflictNote = (props: { children: ReactNode }) => (
  <Typography variant="body2" component="div" className={useStyles().note}>
    <WarningSign />
    <span>{props.children}</span>
  </Typography>
);
