import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import type { SourceStatus } from '../../lib/sourceHealth';
import { couplingTranslationRef } from '../../translation';
import { WarningSign } from '../WarningSign';

const useStyles = makeStyles(
  theme => ({ some: { display: 'flex', gap: theme.spacing(0.75) } }),
  { name: 'CouplingLeftOutText' },
);

/** How much of what a source brought does not count, and why. */
export const LeftOutText = ({ source }: { source: SourceStatus }) => {
  const classes = useStyles();
  const { t } = useTranslationRef(couplingTranslationRef);
  const { runs, refused, unresolvedNames, leftOut = [] } = source;
  const passedOver = leftOut.reduce((sum, { items }) => sum + items, 0);
  const rejected = runs.reduce((sum, run) => sum + run.rejected, 0);
  const counts = [
    rejected > 0 && t('dataHealth.rejected', { count: rejected }),
    refused.length > 0 && t('dataHealth.refused', { count: refused.length }),
    unresolvedNames > 0 &&
      t('dataHealth.unresolved', { count: unresolvedNames }),
  ].filter(Boolean);
  // Most sources have much that is none of ours: that is no reason to warn.
  const quiet =
    passedOver > 0 ? t('dataHealth.passedOver', { count: passedOver }) : '';
  if (counts.length === 0) return <>{quiet || t('dataHealth.nothing')}</>;
  return (
    <div className={classes.some}>
      <WarningSign />
      {[...counts, quiet].filter(Boolean).join(', ')}
    </div>
  );
};
