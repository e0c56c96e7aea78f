import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityRefLink, EntityRefLinks } from '@backstage/plugin-catalog-react';
import type { SystemOfRecord } from '@seams/plugin-coupling-common';
import { couplingTranslationRef } from '../../translation';

/** Who is the system of record of a dataset, or that nobody is. */
export const SystemOfRecordText = (props: {
  systemOfRecord: SystemOfRecord;
}) => {
  const { status, service, claimants = [] } = props.systemOfRecord;
  const { t } = useTranslationRef(couplingTranslationRef);

  if (status === 'known' && service) {
    return (
      <EntityRefLink entityRef={service} defaultKind="component" hideIcon />
    );
  }
  if (status === 'contested') {
    return (
      <>
        {t('systemOfRecord.contested')}
        {claimants.length > 0 && ': '}
        <EntityRefLinks
          entityRefs={claimants}
          defaultKind="component"
          hideIcons
        />
      </>
    );
  }
  return <>{t(`systemOfRecord.${status === 'none' ? 'none' : 'hidden'}`)}</>;
};
