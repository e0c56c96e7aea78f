import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import {
  lastEnded,
  sourceState,
  wasCutOff,
  type SourceStatus,
} from '../../lib/sourceHealth';
import { couplingTranslationRef } from '../../translation';
import { DetailBlock } from './DetailBlock';

const useStyles = makeStyles(
  { text: { maxWidth: '80ch', overflowWrap: 'anywhere' } },
  { name: 'CouplingSourceTrouble' },
);

/** Why a source is not read to its end, as its collector says it. */
export const SourceTrouble = ({ source }: { source: SourceStatus }) => {
  const classes = useStyles();
  const { t } = useTranslationRef(couplingTranslationRef);
  const state = sourceState(source);
  const last = lastEnded(source);
  const sentences = [
    last && wasCutOff(last) ? cutOff() : last?.reason,
    source.enabled && source.staleBecause,
  ].filter(Boolean);
  if (sentences.length === 0) return null;
  return (
    <DetailBlock
      title={t(
        state === 'interrupted'
          ? 'dataHealth.interrupted'
          : 'dataHealth.wentWrong',
      )}
    >
      {sentences.map(sentence => (
        <Typography
          key={String(sentence)}
          variant="body2"
          className={classes.text}
        >
          {sentence}
        </Typography>
      ))}
    </DetailBlock>
  );

  function cutOff() {
    return t(
      state === 'failing' ? 'dataHealth.cutOffAgain' : 'dataHealth.cutOff',
    );
  }
};
