import Typography from '@material-ui/core/Typography';
import type { ReactNode } from 'react';

/** Stands where a list would, when there is nothing to list. */
export const EmptyNote = (props: { children: ReactNode }) => (
  <Typography variant="body2" color="textSecondary">
    {props.children}
  </Typography>
);
