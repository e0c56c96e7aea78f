import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { ReactNode } from 'react';

const useStyles = makeStyles(
  theme => ({
    section: {
      '& + &': {
        marginTop: theme.spacing(3),
        paddingTop: theme.spacing(2),
        borderTop: `1px solid ${theme.palette.divider}`,
      },
    },
    content: { marginTop: theme.spacing(1.5) },
  }),
  { name: 'CouplingBoundarySection' },
);

/** One of the two halves of a boundary. */
export const BoundarySection = (props: {
  title: string;
  children: ReactNode;
}) => {
  const classes = useStyles();
  return (
    <section className={classes.section} aria-label={props.title}>
      <Typography component="h4" variant="subtitle2" color="textSecondary">
        {props.title}
      </Typography>
      <div className={classes.content}>{props.children}</div>
    </section>
  );
};
