import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { ReactNode } from 'react';

const useStyles = makeStyles(
  theme => ({
    section: { '& + &': { marginTop: theme.spacing(5) } },
    heading: { fontSize: '1.25rem', fontWeight: 700 },
    content: { marginTop: theme.spacing(1.5) },
  }),
  { name: 'CouplingPageSection' },
);

/** A part of the page under its heading. */
export const PageSection = (props: { title: string; children: ReactNode }) => {
  const { title, children } = props;
  const classes = useStyles();
  return (
    <section aria-label={title} className={classes.section}>
      <Typography component="h2" className={classes.heading}>
        {title}
      </Typography>
      <div className={classes.content}>{children}</div>
    </section>
  );
};
