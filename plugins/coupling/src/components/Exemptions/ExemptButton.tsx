import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import type { Finding } from '@seams/backstage-plugin-coupling-common';
import { useState } from 'react';
import type { Exemptions } from '../../hooks/useExemptions';
import { couplingTranslationRef } from '../../translation';
import { ExemptDialog } from './ExemptDialog';

/** Opens the dialog that exempts a service from one finding's rule. */
export const ExemptButton = (props: {
  finding: Finding;
  serviceRef: string;
  exemptions: Exemptions;
}) => {
  const { finding, serviceRef, exemptions } = props;
  const [open, setOpen] = useState(false);
  const { t } = useTranslationRef(couplingTranslationRef);
  return (
    <>
      <Button
        size="small"
        variant="outlined"
        aria-label={t('exemption.giveLabel', { title: finding.title })}
        onClick={() => setOpen(true)}
      >
        {t('exemption.give')}
      </Button>
      {open && (
        <ExemptDialog
          finding={finding}
          onClose={() => setOpen(false)}
          onGive={given =>
            exemptions.give({
              ...given,
              rule: finding.rule,
              service: serviceRef,
              ...(finding.dataset && { dataset: finding.dataset }),
            })
          }
        />
      )}
    </>
  );
};
