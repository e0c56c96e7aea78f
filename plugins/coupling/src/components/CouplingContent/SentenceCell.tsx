import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { ReactNode } from 'react';

const useStyles = makeStyles(
  { cell: { minWidth: 260, maxWidth: '52ch' }, name: { fontWeight: 600 } },
  { name: 'CouplingSentenceCell' },
);

/** What a row is about, with the row's conclusion in a sentence below. */
export const SentenceCell = (props: {
  sentence: string;
  children: ReactNode;
}) => {
  const classes = useStyles();
  return (
    <div className={classes.cell}>
      <div className={classes.name}>{props.children}</div>
      <Typography variant="body2" color="textSecondary">
        {props.sentence}
      </Typography>
    </div>
  );
};
