import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useServiceCoupling } from '../../hooks/useServiceCoupling';
import { couplingTranslationRef } from '../../translation';
import { ServiceStateCard } from '../ServiceStateCard';
import { DependencyOwners } from './DependencyOwners';
import { KnownOwner } from './KnownOwner';
import { NobodyNotice } from './NobodyNotice';

/** Who answers for a service now, and for what it depends on. */
export const IncidentOwnerCard = () => {
  const { t } = useTranslationRef(couplingTranslationRef);
  const { state, retry } = useServiceCoupling();

  return (
    <ServiceStateCard
      title={t('incidentOwnerCard.title')}
      state={state}
      onRetry={retry}
    >
      {({ incidentOwner, dependencies, findings }) => (
        <>
          {incidentOwner.status === 'known' ? (
            <KnownOwner owner={incidentOwner} />
          ) : (
            <NobodyNotice
              owner={incidentOwner}
              remedy={
                findings.find(({ rule }) => rule === 'no-incident-owner')
                  ?.remedy
              }
            />
          )}
          <DependencyOwners dependencies={dependencies} />
        </>
      )}
    </ServiceStateCard>
  );
};
