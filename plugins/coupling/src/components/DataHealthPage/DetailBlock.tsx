import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { ReactNode } from 'react';

const useStyles = makeStyles(
  theme => ({
    title: {
      fontSize: '1rem',
      fontWeight: 700,
      marginBottom: theme.spacing(0.5),
    },
    // Tables in a table: narrow ones, without lines or stripes of their own.
    block: {
      '& table': { width: 'auto', marginTop: theme.spacing(0.5) },
      '& tbody tr': { '&, &:nth-of-type(odd)': { backgroundColor: 'inherit' } },
      '& td, & th': {
        ...theme.typography.body2,
        borderBottom: 'none',
        padding: theme.spacing(0.25, 3, 0.25, 0),
        verticalAlign: 'top',
        whiteSpace: 'nowrap',
      },
      '& th': { color: theme.palette.text.secondary },
      // The last column is what somebody wrote, and may be long.
      '& td:last-child': {
        whiteSpace: 'normal',
        overflowWrap: 'anywhere',
        minWidth: 200,
      },
    },
  }),
  { name: 'CouplingDetailBlock' },
);

/** One thing that is told of a source. */
export const DetailBlock = (props: { title: string; children: ReactNode }) => {
  const classes = useStyles();
  return (
    <div className={classes.block}>
      <Typography component="h3" className={classes.title}>
        {props.title}
      </Typography>
      {props.children}
    </div>
  );
};
