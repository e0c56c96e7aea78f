import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { couplingTranslationRef } from '../../translation';

/** How badly a dataset is shared (0–100), in words. */
export const SeverityText = (props: { severity: number }) => {
  const { t } = useTranslationRef(couplingTranslationRef);
  return (
    <>
      {props.severity > 0
        ? t('severity.shared', { severity: String(Math.round(props.severity)) })
        : t('severity.notShared')}
    </>
  );
};
