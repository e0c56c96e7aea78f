import type { TableColumn } from '@backstage/core-components';
import {
  useTranslationRef,
  type TranslationFunction,
} from '@backstage/frontend-plugin-api';
import type { DatasetCoupling } from '@seams/backstage-plugin-coupling-common';
import { useMemo } from 'react';
import { datasetKey } from '../../lib/datasets';
import { couplingTranslationRef } from '../../translation';
import { DatasetName } from '../DatasetName';
import { SeverityText } from '../SeverityText';
import { SystemOfRecordText } from '../SystemOfRecordText';
import { PageNote } from '../PageNote';
import { AccessorList } from './AccessorList';
import { SectionTable } from './SectionTable';
import { SentenceCell } from './SentenceCell';

/** Every dataset a service touches, the worst shared first. */
export const DatasetsTable = (props: { datasets: DatasetCoupling[] }) => {
  const { datasets } = props;
  const { t } = useTranslationRef(couplingTranslationRef);
  const columns = useMemo(() => datasetColumns(t), [t]);
  const rows = useMemo(
    () =>
      datasets.map(dataset => ({
        ...dataset,
        id: datasetKey(dataset.dataset),
      })),
    [datasets],
  );

  if (datasets.length === 0) {
    return <PageNote>{t('datasetsTable.empty')}</PageNote>;
  }
  return <SectionTable columns={columns} rows={rows} />;
};

function datasetColumns(
  t: TranslationFunction<typeof couplingTranslationRef.T>,
): TableColumn<DatasetCoupling & { id: string }>[] {
  return [
    {
      title: t('datasetsTable.dataset'),
      field: 'dataset.name',
      highlight: true,
      render: ({ dataset, sentence }) => (
        <SentenceCell sentence={sentence}>
          <DatasetName dataset={dataset} />
        </SentenceCell>
      ),
    },
    {
      title: t('datasetsTable.severity'),
      field: 'severity',
      type: 'numeric',
      align: 'left',
      render: ({ severity }) => <SeverityText severity={severity} />,
    },
    {
      title: t('datasetsTable.owner'),
      field: 'systemOfRecord.service',
      render: ({ systemOfRecord }) => (
        <SystemOfRecordText systemOfRecord={systemOfRecord} />
      ),
    },
    {
      title: t('datasetsTable.accessors'),
      sorting: false,
      render: ({ accessors, hiddenAccessors }) => (
        <AccessorList accessors={accessors} hiddenAccessors={hiddenAccessors} />
      ),
    },
  ];
}
