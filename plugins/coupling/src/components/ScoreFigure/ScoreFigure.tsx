import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type {
  EvidenceAge,
  Score,
  TrendPoint,
} from '@seams/backstage-plugin-coupling-common';
import type { ReactNode } from 'react';
import { useSentence } from '../../hooks/useSentence';
import { couplingTranslationRef } from '../../translation';
import { EvidenceNote } from './EvidenceNote';
import { Reading } from './Reading';
import { ScoreScale } from './ScoreScale';
import { ScoreTrend } from './ScoreTrend';

const useStyles = makeStyles(
  theme => ({
    figure: {
      display: 'flex',
      alignItems: 'center',
      justifyContent: 'space-between',
      gap: theme.spacing(2),
      marginTop: theme.spacing(0.5),
    },
    sentence: { marginTop: theme.spacing(1.5), maxWidth: '64ch' },
    note: { marginTop: theme.spacing(1) },
  }),
  { name: 'CouplingScoreFigure' },
);

/** A score with everything needed to trust or doubt it. */
export const ScoreFigure = (props: {
  title: string;
  score: Score;
  trend: TrendPoint[];
  evidence: EvidenceAge;
  evidenceLink?: string;
  /** More about the same score, below its sentence. */
  children?: ReactNode;
}) => {
  const { title, score, trend, evidence, evidenceLink, children } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(couplingTranslationRef);
  const toSentence = useSentence();

  return (
    <section aria-label={title}>
      <Typography component="h4" variant="subtitle2" color="textSecondary">
        {title}
      </Typography>
      <div className={classes.figure}>
        <Reading score={score} />
        <ScoreTrend points={trend} />
      </div>
      <ScoreScale score={score} />
      <Typography variant="body2" className={classes.sentence}>
        {toSentence(score)}
      </Typography>
      {children}
      <div className={classes.note}>
        <EvidenceNote title={title} evidence={evidence} />
        {evidenceLink && evidence.newestAt && (
          <Typography variant="body2">
            <Link
              to={evidenceLink}
              aria-label={`${t('score.seeEvidence')}: ${title}`}
            >
              {t('score.seeEvidence')}
            </Link>
          </Typography>
        )}
      </div>
    </section>
  );
};
