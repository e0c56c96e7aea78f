import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { dayInWords } from '../../lib/age';
import type { SourceStatus } from '../../lib/sourceHealth';
import { couplingTranslationRef } from '../../translation';
import { DetailBlock } from './DetailBlock';

const useStyles = makeStyles(
  theme => ({
    text: { maxWidth: '80ch' },
    list: { margin: theme.spacing(0.5, 0, 0), paddingLeft: theme.spacing(2.5) },
  }),
  { name: 'CouplingReadingProgress' },
);

/** How much of its history is read, and where the next run goes on. */
export const ReadingProgress = (props: {
  progress: NonNullable<SourceStatus['progress']>;
}) => {
  const { scopes, positions, backfill } = props.progress;
  const classes = useStyles();
  const { t } = useTranslationRef(couplingTranslationRef);
  return (
    <DetailBlock title={t('dataHealth.progress')}>
      <Typography variant="body2" className={classes.text}>
        {backfill && (
          <>
            {backfill.complete === backfill.scopes
              ? t('dataHealth.backfillDone', {
                  goal: dayInWords(backfill.goalAt),
                })
              : t('dataHealth.backfill', {
                  reached: dayInWords(backfill.reachedAt),
                  goal: dayInWords(backfill.goalAt),
                  complete: String(backfill.complete),
                  scopes: String(backfill.scopes),
                })}{' '}
          </>
        )}
        {t('dataHealth.scopes', { count: scopes })}
      </Typography>
      {positions.length > 0 && (
        <Typography component="ul" variant="body2" className={classes.list}>
          {positions.map(({ scope, position }) => (
            <li key={scope}>
              {scope}: {position}
            </li>
          ))}
        </Typography>
      )}
    </DetailBlock>
  );
};
