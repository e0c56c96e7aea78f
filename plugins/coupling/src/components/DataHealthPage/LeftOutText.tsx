import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { SourceStatus } from '../../lib/sourceHealth';
import { couplingTranslationRef } from '../../translation';

/** How much of what a source brought does not count, and why. */
export const LeftOutText = ({ source }: { source: SourceStatus }) => {
  const { t } = useTranslationRef(couplingTranslationRef);
  const { runs, refused, unresolvedNames } = source;
  const rejected = runs.reduce((sum, run) => sum + run.rejected, 0);
  const counts = [
    rejected > 0 && t('dataHealth.rejected', { count: rejected }),
    refused.length > 0 && t('dataHealth.refused', { count: refused.length }),
    unresolvedNames > 0 &&
      t('dataHealth.unresolved', { count: unresolvedNames }),
  ].filter(Boolean);
  return <>{counts.length > 0 ? counts.join(', ') : t('dataHealth.nothing')}</>;
};
