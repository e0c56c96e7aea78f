import { CodeSnippet } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import type { ServiceCoupling } from '@seams/plugin-coupling-common';
import { boundaryExample } from '../../lib/boundaryExample';
import { couplingTranslationRef } from '../../translation';

/** That a service declares no boundary, with one to copy and complete. */
export const NoBoundary = (props: { coupling: ServiceCoupling }) => {
  const { t } = useTranslationRef(couplingTranslationRef);
  return (
    <>
      <Typography variant="subtitle1" component="div">
        {t('boundaryCard.noneTitle')}
      </Typography>
      <Typography variant="body2">{t('boundaryCard.none')}</Typography>
      <CodeSnippet
        text={boundaryExample(props.coupling)}
        language="yaml"
        showCopyCodeButton
      />
    </>
  );
};
