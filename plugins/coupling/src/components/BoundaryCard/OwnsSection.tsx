import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { Boundary } from '@seams/backstage-plugin-coupling-common';
import type { ReactNode } from 'react';
import { datasetKey } from '../../lib/datasets';
import { couplingTranslationRef } from '../../translation';
import { CatalogName } from '../CatalogName';
import { ConflictNote } from '../ConflictNote';
import { DatasetName } from '../DatasetName';
import { BoundarySection } from './BoundarySection';
import { EntryList } from './EntryList';

const useStyles = makeStyles(
  theme => ({ dataset: { '& + &': { marginTop: theme.spacing(0.5) } } }),
  { name: 'CouplingOwnsSection' },
);

/** Decisions, facts with their data, and events of a service. */
export const OwnsSection = ({ boundary }: { boundary: Boundary }) => {
  const { t } = useTranslationRef(couplingTranslationRef);
  const { decides, systemOfRecordFor, publishes } = boundary;
  const declared =
    decides.length + systemOfRecordFor.length + publishes.length > 0;
  return (
    <BoundarySection title={t('boundaryCard.owns')}>
      {!declared && (
        <Typography variant="body2">{t('boundaryCard.ownsNothing')}</Typography>
      )}
      <EntryList>
        {decides.length > 0 && (
          <Entry label={t('boundaryCard.decides')}>
            {decides.map(decision => (
              <Typography key={decision} variant="body2">
                {decision}
              </Typography>
            ))}
          </Entry>
        )}
        {systemOfRecordFor.map(fact => (
          <Entry
            key={fact.fact}
            label={`${t('boundaryCard.systemOfRecordFor')} ${fact.fact}`}
          >
            <OwnedData datasets={fact.datasets} />
          </Entry>
        ))}
        {publishes.length > 0 && (
          <Entry label={t('boundaryCard.publishes')}>
            {publishes.map(ref => (
              <Typography key={ref} variant="body2">
                <CatalogName entityRef={ref} defaultKind="api" />
              </Typography>
            ))}
          </Entry>
        )}
      </EntryList>
    </BoundarySection>
  );
};

function Entry(props: { label: string; children: ReactNode }) {
  return (
    <li>
      <Typography variant="body2" color="textSecondary">
        {props.label}
      </Typography>
      {props.children}
    </li>
  );
}

function OwnedData(props: {
  datasets: Boundary['systemOfRecordFor'][number]['datasets'];
}) {
  const classes = useStyles();
  return (
    <>
      {props.datasets.map(({ dataset, conflicts }) => (
        <div key={datasetKey(dataset)} className={classes.dataset}>
          <DatasetName dataset={dataset} />
          {conflicts.map(({ sentence }) => (
            <ConflictNote key={sentence}>{sentence}</ConflictNote>
          ))}
        </div>
      ))}
    </>
  );
}
