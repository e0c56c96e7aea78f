import { Link, type TableColumn } from '@backstage/core-components';
import {
  useTranslationRef,
  type TranslationFunction,
} from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import type { Partner } from '@seams/backstage-plugin-coupling-common';
import { useMemo } from 'react';
import { hoursInWords } from '../../lib/duration';
import { inOrderOfShare, shareTogether } from '../../lib/partners';
import { couplingTranslationRef } from '../../translation';
import { CatalogName } from '../CatalogName';
import { PageNote } from '../PageNote';
import { SectionTable } from './SectionTable';
import { SentenceCell } from './SentenceCell';

const useStyles = makeStyles(
  theme => ({ order: { marginBottom: theme.spacing(1) } }),
  { name: 'CouplingPartnersTable' },
);

/** Every partner of a service, those it ships with most first. */
export const PartnersTable = (props: {
  partners: Partner[];
  hiddenPartners: number;
}) => {
  const { partners, hiddenPartners } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(couplingTranslationRef);
  const columns = useMemo(() => partnerColumns(t), [t]);
  const rows = useMemo(
    () =>
      inOrderOfShare(partners).map(partner => ({
        ...partner,
        id: partner.service,
      })),
    [partners],
  );

  return (
    <>
      {partners.length === 0 ? (
        <PageNote>{t('partnersTable.empty')}</PageNote>
      ) : (
        <>
          <div className={classes.order}>
            <PageNote>{t('partnersTable.inOrder')}</PageNote>
          </div>
          <SectionTable columns={columns} rows={rows} />
        </>
      )}
      {hiddenPartners > 0 && (
        <PageNote>
          {t('couplingCard.hiddenPartners', { count: hiddenPartners })}
        </PageNote>
      )}
    </>
  );
};

function partnerColumns(
  t: TranslationFunction<typeof couplingTranslationRef.T>,
): TableColumn<Partner & { id: string }>[] {
  return [
    {
      title: t('partnersTable.partner'),
      field: 'service',
      highlight: true,
      render: ({ service, sentence }) => (
        <SentenceCell sentence={sentence}>
          <CatalogName entityRef={service} defaultKind="component" />
        </SentenceCell>
      ),
    },
    {
      title: t('partnersTable.verdict'),
      field: 'verdict',
      render: ({ verdict, otherTeam }) =>
        `${t(`verdict.${verdict}`)}${
          otherTeam ? ` · ${t('partnersTable.otherTeam')}` : ''
        }`,
    },
    {
      title: t('partnersTable.hits'),
      field: 'hits',
      type: 'numeric',
      align: 'left',
      customSort: (a, b) => shareTogether(a) - shareTogether(b),
      render: ({ hits, releases, windowHours }) =>
        t('partnersTable.hitsOf', {
          hits: String(hits),
          releases: String(releases),
          hours: String(windowHours),
        }),
    },
    {
      title: t('partnersTable.expected'),
      field: 'expected',
      type: 'numeric',
      align: 'left',
      render: ({ expected }) => expected.toFixed(1),
    },
    {
      title: t('partnersTable.order'),
      field: 'medianLagHours',
      type: 'numeric',
      align: 'left',
      render: ({ direction, medianLagHours }) =>
        t(`direction.${direction}`, { lag: hoursInWords(medianLagHours) }),
    },
    {
      title: t('partnersTable.evidence'),
      sorting: false,
      render: ({ service }) => (
        <Link to={compareReleases(service)}>{t('partnersTable.compare')}</Link>
      ),
    },
  ];
}

/** The releases of both services in the evidence of the same tab. */
function compareReleases(partner: string): string {
  return `?${new URLSearchParams({ kind: 'release', partner })}#evidence`;
}
