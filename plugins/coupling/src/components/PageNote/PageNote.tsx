import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { ReactNode } from 'react';
import { pageTextColor } from './pageTextColor';

const useStyles = makeStyles(
  theme => ({ note: { color: pageTextColor(theme), maxWidth: '80ch' } }),
  { name: 'CouplingPageNote' },
);

/** A quiet sentence on the page, as where a list would be if there were one. */
export const PageNote = (props: { role?: 'status'; children: ReactNode }) => (
  <Typography variant="body2" role={props.role} className={useStyles().note}>
    {props.children}
  </Typography>
);
