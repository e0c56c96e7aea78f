import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { dayInWords } from '../../lib/age';
import { millisecondsInWords } from '../../lib/duration';
import type { SourceStatus } from '../../lib/sourceHealth';
import { couplingTranslationRef } from '../../translation';
import { DetailBlock } from './DetailBlock';
import { LeftOutTable } from './LeftOutTable';
import { ReadingProgress } from './ReadingProgress';
import { RejectionsTable } from './RejectionsTable';
import { RunsTable } from './RunsTable';
import { SourceTrouble } from './SourceTrouble';

const useStyles = makeStyles(
  theme => ({
    details: {
      padding: theme.spacing(1, 0, 3),
      '& > * + *': { marginTop: theme.spacing(2) },
    },
    text: { maxWidth: '80ch', overflowWrap: 'anywhere' },
  }),
  { name: 'CouplingSourceDetails' },
);

/** What one source did, how far it is, and how to mend what is wrong. */
export const SourceDetails = ({ source }: { source: SourceStatus }) => {
  const { runs, rejections, refused, progress, leftOut = [] } = source;
  const classes = useStyles();
  const { t } = useTranslationRef(couplingTranslationRef);
  const facts = [
    !source.enabled && t('dataHealth.off'),
    source.everyMs &&
      t('dataHealth.schedule', {
        every: millisecondsInWords(source.everyMs),
      }),
    source.oldestAt &&
      source.newestAt &&
      t('dataHealth.span', {
        from: dayInWords(source.oldestAt),
        to: dayInWords(source.newestAt),
      }),
    source.unresolvedNames > 0 &&
      t('dataHealth.namesBelow', { count: source.unresolvedNames }),
  ]
    .filter(Boolean)
    .join(' ');

  return (
    <div className={classes.details}>
      <SourceTrouble source={source} />
      {facts && (
        <Typography variant="body2" className={classes.text}>
          {facts}
        </Typography>
      )}
      {progress && <ReadingProgress progress={progress} />}
      {refused.length > 0 && (
        <DetailBlock title={t('dataHealth.refusals')}>
          {refused.map(({ source: name, releases, backwards }) => (
            <Typography key={name} variant="body2" className={classes.text}>
              {t('dataHealth.refusal', {
                source: name,
                share: String(Math.round(100 * backwards)),
                releases: String(releases),
              })}
            </Typography>
          ))}
        </DetailBlock>
      )}
      {rejections.length > 0 && (
        <DetailBlock title={t('dataHealth.rejections')}>
          <RejectionsTable rejections={rejections} />
        </DetailBlock>
      )}
      {leftOut.length > 0 && (
        <DetailBlock title={t('dataHealth.leftOut')}>
          <LeftOutTable leftOut={leftOut} />
        </DetailBlock>
      )}
      {runs.length > 0 && (
        <DetailBlock title={t('dataHealth.runs')}>
          <RunsTable runs={runs} />
        </DetailBlock>
      )}
    </div>
  );
};
