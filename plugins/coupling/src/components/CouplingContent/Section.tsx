import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { ReactNode } from 'react';
import type { ContentSection } from '../../hooks/useContentLink';

const useStyles = makeStyles(
  theme => ({
    section: {
      '& + &': { marginTop: theme.spacing(5) },
      // It is focused to be read out, not to be worked with.
      '&:focus': { outline: 'none' },
    },
    heading: { fontSize: '1.25rem', fontWeight: 700 },
    sentence: { maxWidth: '80ch' },
    content: { marginTop: theme.spacing(1.5) },
  }),
  { name: 'CouplingSection' },
);

/** A part of the tab that links can lead to. */
export const Section = (props: {
  id: ContentSection;
  title: string;
  sentence?: string;
  children: ReactNode;
}) => {
  const { id, title, sentence, children } = props;
  const classes = useStyles();
  return (
    <section
      id={id}
      aria-label={title}
      tabIndex={-1}
      className={classes.section}
    >
      <Typography component="h2" className={classes.heading}>
        {title}
      </Typography>
      {sentence && (
        <Typography variant="body2" className={classes.sentence}>
          {sentence}
        </Typography>
      )}
      <div className={classes.content}>{children}</div>
    </section>
  );
};
