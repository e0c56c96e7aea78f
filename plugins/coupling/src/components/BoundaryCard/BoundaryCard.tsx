import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import { useContentLink } from '../../hooks/useContentLink';
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
  const findings = useContentLink()('findings');
  const declared = state.status === 'data' && state.coupling.boundary;
  return (
    <ServiceStateCard
      title={t('boundaryCard.title')}
      state={state}
      onRetry={retry}
      footer={
        declared &&
        findings && (
          <Typography variant="body2">
            <Link to={findings}>{t('boundaryCard.findings')}</Link>
          </Typography>
        )
      }
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
