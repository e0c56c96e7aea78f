import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useServiceCoupling } from '../../hooks/useServiceCoupling';
import { couplingTranslationRef } from '../../translation';
import { ServiceStateCard } from '../ServiceStateCard';
import { MustNotKnowSection } from './MustNotKnowSection';
import { NoBoundary } from './NoBoundary';
import { OwnsSection } from './OwnsSection';

/** What a service owns and what it must not know, against the evidence. */
export const BoundaryCard = () => {
  const { t } = useTranslationRef(couplingTranslationRef);
  const { state, retry } = useServiceCoupling();
  return (
    <ServiceStateCard
      title={t('boundaryCard.title')}
      state={state}
      onRetry={retry}
    >
      {coupling =>
        coupling.boundary ? (
          <>
            <OwnsSection boundary={coupling.boundary} />
            <MustNotKnowSection
              boundary={coupling.boundary}
              findings={coupling.findings}
            />
          </>
        ) : (
          <NoBoundary coupling={coupling} />
        )
      }
    </ServiceStateCard>
  );
};
