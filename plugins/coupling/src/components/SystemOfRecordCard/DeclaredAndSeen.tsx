import { parseEntityRef } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { OwnedDataset } from '@seams/backstage-plugin-coupling-common';
import { WHOLE_STORE } from '../../lib/datasets';
import { couplingTranslationRef } from '../../translation';

/** What the boundary says of a dataset beside what the evidence says. */
export const DeclaredAndSeen = (props: {
  dataset: OwnedDataset;
  owner: string;
}) => {
  const { basis, inheritedFrom, observed } = props.dataset;
  const { t } = useTranslationRef(couplingTranslationRef);
  if (basis !== 'declared') return <>{t('systemOfRecordCard.undeclared')}</>;
  return (
    <>
      {inheritedFrom &&
        `${
          inheritedFrom.name === WHOLE_STORE
            ? t('systemOfRecordCard.inheritedStore')
            : t('systemOfRecordCard.inheritedSchema', {
                schema: inheritedFrom.name,
              })
        } · `}
      {seen()}
    </>
  );

  function seen() {
    if (!observed) return t('systemOfRecordCard.notSeen');
    const why = t(`basis.${observed.basis}`);
    return observed.service === props.owner
      ? t('systemOfRecordCard.seen', { basis: why })
      : t('systemOfRecordCard.seenOther', {
          service: parseEntityRef(observed.service).name,
          basis: why,
        });
  }
};
