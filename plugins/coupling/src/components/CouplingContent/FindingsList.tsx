import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Paper from '@material-ui/core/Paper';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { Finding } from '@seams/plugin-coupling-common';
import { couplingTranslationRef } from '../../translation';
import { EmptyNote } from './EmptyNote';

const useStyles = makeStyles(
  theme => ({
    list: {
      listStyle: 'none',
      margin: 0,
      padding: theme.spacing(0, 3),
      '& > li': { padding: theme.spacing(2, 0) },
      '& > li + li': { borderTop: `1px solid ${theme.palette.divider}` },
    },
    head: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'baseline',
      justifyContent: 'space-between',
      columnGap: theme.spacing(2),
    },
    title: { fontWeight: 700 },
    text: { maxWidth: '80ch', marginTop: theme.spacing(0.5) },
  }),
  { name: 'CouplingFindingsList' },
);

/** What is wrong and how to mend it, the worst first. */
export const FindingsList = (props: { findings: Finding[] }) => {
  const classes = useStyles();
  const { t } = useTranslationRef(couplingTranslationRef);
  if (props.findings.length === 0) {
    return <EmptyNote>{t('findings.empty')}</EmptyNote>;
  }
  const worstFirst = [...props.findings].sort(
    (a, b) => b.severity - a.severity,
  );
  return (
    <Paper>
      <ul className={classes.list}>
        {worstFirst.map(finding => (
          <li key={`${finding.rule} ${finding.sentence}`}>
            <div className={classes.head}>
              <Typography component="h3" className={classes.title}>
                {finding.title}
              </Typography>
              <Typography variant="body2" color="textSecondary">
                {t('findings.severity', {
                  severity: String(Math.round(finding.severity)),
                })}
              </Typography>
            </div>
            <Typography variant="body2" className={classes.text}>
              {finding.sentence}
            </Typography>
            <Typography variant="body2" className={classes.text}>
              <strong>{t('findings.remedy')}:</strong> {finding.remedy}
            </Typography>
          </li>
        ))}
      </ul>
    </Paper>
  );
};
