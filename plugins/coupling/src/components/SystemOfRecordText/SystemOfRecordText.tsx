import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { SystemOfRecord } from '@seams/backstage-plugin-coupling-common';
import { Fragment } from 'react';
import { couplingTranslationRef } from '../../translation';
import { CatalogName } from '../CatalogName';

/** Who is the system of record of a dataset, or that nobody is. */
export const SystemOfRecordText = (props: {
  systemOfRecord: SystemOfRecord;
}) => {
  const { status, service, claimants = [] } = props.systemOfRecord;
  const { t } = useTranslationRef(couplingTranslationRef);

  if (status === 'known' && service) {
    return <CatalogName entityRef={service} defaultKind="component" />;
  }
  if (status === 'contested') {
    return (
      <>
        {t('systemOfRecord.contested')}
        {claimants.length > 0 && ': '}
        {claimants.map((claimant, place) => (
          <Fragment key={claimant}>
            {place > 0 && ', '}
            <CatalogName entityRef={claimant} defaultKind="component" />
          </Fragment>
        ))}
      </>
    );
  }
  return <>{t(`systemOfRecord.${status === 'none' ? 'none' : 'hidden'}`)}</>;
};
