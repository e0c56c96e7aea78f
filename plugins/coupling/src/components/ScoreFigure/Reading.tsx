import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { Score } from '@seams/backstage-plugin-coupling-common';
import { couplingTranslationRef } from '../../translation';

const useStyles = makeStyles(
  theme => ({
    reading: {
      display: 'flex',
      alignItems: 'center',
      columnGap: theme.spacing(1.5),
      // An unknown score takes the room of a known one.
      minHeight: 44,
    },
    word: { fontSize: '1.875rem', fontWeight: 700, lineHeight: 1.2 },
    numbers: { fontVariantNumeric: 'tabular-nums', lineHeight: 1.35 },
  }),
  { name: 'CouplingReading' },
);

/**
 * The score as one reads it out: the word, the number, and the range where
 * there is one.
 */
export const Reading = ({ score }: { score: Score }) => {
  const classes = useStyles();
  const { t } = useTranslationRef(couplingTranslationRef);

  if (score.status === 'unknown') {
    return (
      <div className={classes.reading}>
        <Typography
          component="span"
          color="textSecondary"
          className={classes.word}
        >
          {t('word.unknown')}
        </Typography>
      </div>
    );
  }
  const low = Math.round(score.low);
  const high = Math.round(score.high);
  return (
    <div className={classes.reading}>
      <Typography component="span" className={classes.word}>
        {t(`word.${score.word}`)}
      </Typography>
      <div>
        <Typography className={classes.numbers}>
          {t('score.number', { score: String(Math.round(score.score)) })}
        </Typography>
        {low !== high && (
          <Typography
            variant="body2"
            color="textSecondary"
            className={classes.numbers}
          >
            {t('score.range', { low: String(low), high: String(high) })}
          </Typography>
        )}
      </div>
    </div>
  );
};
