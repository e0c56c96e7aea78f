import { Progress } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import type { ServiceCoupling } from '@seams/backstage-plugin-coupling-common';
import { useLocation, useNavigate } from 'react-router-dom';
import { useSentence } from '../../hooks/useSentence';
import { useSectionInView } from '../../hooks/useSectionInView';
import { useServiceCoupling } from '../../hooks/useServiceCoupling';
import { couplingTranslationRef } from '../../translation';
import { Age } from '../Age';
import { NotInCatalog } from '../CatalogName';
import { PageNote } from '../PageNote';
import { ServiceStateCard } from '../ServiceStateCard';
import { DatasetsTable } from './DatasetsTable';
import { EvidenceSection } from './EvidenceSection';
import { FindingsList } from './FindingsList';
import { PartnersTable } from './PartnersTable';
import { Section } from './Section';
import { UncheckedRules } from './UncheckedRules';

const useStyles = makeStyles(
  theme => ({ assessed: { marginBottom: theme.spacing(2) } }),
  { name: 'CouplingCouplingContent' },
);

/** Everything known of a service's coupling, with its evidence. */
export const CouplingContent = () => {
  const { t } = useTranslationRef(couplingTranslationRef);
  const { state, serviceRef, retry } = useServiceCoupling();
  useSectionInView(state.status === 'data');
  const navigate = useNavigate();
  const { search } = useLocation();

  /** The button that was pressed is gone then; the focus must not be. */
  function reloadFindings() {
    navigate({ search, hash: 'findings' }, { replace: true });
    retry();
  }

  switch (state.status) {
    case 'loading':
      return <Progress />;
    case 'data':
      return (
        <NotInCatalog.Provider value={state.coupling.notInCatalog ?? []}>
          <Sections
            coupling={state.coupling}
            serviceRef={serviceRef}
            onReload={reloadFindings}
          />
        </NotInCatalog.Provider>
      );
    default:
      return (
        <ServiceStateCard
          title={t('content.title')}
          state={state}
          onRetry={retry}
        >
          {() => null}
        </ServiceStateCard>
      );
  }
};

function Sections(props: {
  coupling: ServiceCoupling;
  serviceRef: string;
  onReload: () => void;
}) {
  const { coupling, serviceRef } = props;
  const { coordinatedRelease, sharedData, unchecked = [] } = coupling;
  const classes = useStyles();
  const toSentence = useSentence();
  const { t } = useTranslationRef(couplingTranslationRef);

  return (
    <>
      <div className={classes.assessed}>
        <PageNote>
          {t('content.assessed', {
            age: <Age time={coupling.assessedAt} />,
            version: coupling.formulaVersion,
          })}
        </PageNote>
      </div>
      <Section
        id="release-partners"
        title={t('content.partnersTitle')}
        sentence={toSentence(coordinatedRelease)}
      >
        <PartnersTable
          partners={coordinatedRelease.partners}
          hiddenPartners={coordinatedRelease.hiddenPartners}
        />
      </Section>
      <Section
        id="shared-data"
        title={t('content.datasetsTitle')}
        sentence={toSentence(sharedData)}
      >
        <DatasetsTable datasets={sharedData.datasets} />
      </Section>
      <Section id="findings" title={t('content.findingsTitle')}>
        <FindingsList
          // What was changed shows in a new assessment, and needs no notice.
          key={coupling.assessedAt}
          findings={coupling.findings}
          complete={unchecked.length === 0}
          serviceRef={serviceRef}
          onReload={props.onReload}
        />
        <UncheckedRules unchecked={unchecked} />
      </Section>
      <Section id="evidence" title={t('content.evidenceTitle')}>
        <EvidenceSection serviceRef={serviceRef} />
      </Section>
    </>
  );
}
