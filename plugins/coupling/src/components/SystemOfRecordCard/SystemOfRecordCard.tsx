import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { ServiceCoupling } from '@seams/backstage-plugin-coupling-common';
import { useContentLink } from '../../hooks/useContentLink';
import { useServiceCoupling } from '../../hooks/useServiceCoupling';
import {
  borrowedDatasets,
  contestedDatasets,
  datasetKey,
  ownedDatasets,
} from '../../lib/datasets';
import { useSentence } from '../../hooks/useSentence';
import { couplingTranslationRef } from '../../translation';
import { ConflictNote } from '../ConflictNote';
import { DatasetName } from '../DatasetName';
import { ServiceStateCard } from '../ServiceStateCard';
import { BorrowedDatasetItem } from './BorrowedDatasetItem';
import { OwnedDatasetItem } from './OwnedDatasetItem';

const SHOWN = 5;

const useStyles = makeStyles(
  theme => ({
    list: { listStyle: 'none', margin: 0, padding: 0 },
    section: {
      marginTop: theme.spacing(3),
      paddingTop: theme.spacing(2),
      borderTop: `1px solid ${theme.palette.divider}`,
    },
    rest: { marginTop: theme.spacing(1.5) },
  }),
  { name: 'CouplingSystemOfRecordCard' },
);

/** What a service owns, and what it works on that others own. */
export const SystemOfRecordCard = () => {
  const { t } = useTranslationRef(couplingTranslationRef);
  const { state, retry } = useServiceCoupling();
  const details = useContentLink()('shared-data');

  return (
    <ServiceStateCard
      title={t('systemOfRecordCard.title')}
      state={state}
      onRetry={retry}
      footer={
        details && (
          <Typography variant="body2">
            <Link to={details}>{t('systemOfRecordCard.allDetails')}</Link>
          </Typography>
        )
      }
    >
      {coupling => (
        <>
          <OwnedSection coupling={coupling} details={details} />
          <ContestedSection coupling={coupling} />
          <BorrowedSection coupling={coupling} details={details} />
        </>
      )}
    </ServiceStateCard>
  );
};

interface SectionProps {
  coupling: ServiceCoupling;
  details?: string;
}

function OwnedSection({ coupling, details }: SectionProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(couplingTranslationRef);
  const toSentence = useSentence();
  const owned = ownedDatasets(coupling);

  if (owned.length === 0) {
    // Without access evidence "owns nothing" would be a guess.
    return (
      <Typography variant="body2">
        {coupling.sharedData.status === 'unknown'
          ? toSentence(coupling.sharedData)
          : t('systemOfRecordCard.ownsNothing')}
      </Typography>
    );
  }
  return (
    <>
      <ul className={classes.list}>
        {owned.slice(0, SHOWN).map(dataset => (
          <OwnedDatasetItem
            key={datasetKey(dataset.dataset)}
            dataset={dataset}
            owner={coupling.service}
          />
        ))}
      </ul>
      <More count={owned.length - SHOWN} details={details} />
    </>
  );
}

function ContestedSection({ coupling }: SectionProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(couplingTranslationRef);
  const contested = contestedDatasets(coupling);
  if (contested.length === 0) return null;
  const title = t('systemOfRecordCard.contested');
  return (
    <section className={classes.section} aria-label={title}>
      <Typography component="h4" variant="subtitle2" color="textSecondary">
        {title}
      </Typography>
      <ul className={classes.list}>
        {contested.map(({ dataset, sentence }) => (
          <li
            key={`${datasetKey(dataset)} ${sentence}`}
            className={classes.rest}
          >
            <DatasetName dataset={dataset} />
            <ConflictNote>{sentence}</ConflictNote>
          </li>
        ))}
      </ul>
    </section>
  );
}

function BorrowedSection({ coupling, details }: SectionProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(couplingTranslationRef);
  const borrowed = borrowedDatasets(coupling);
  if (borrowed.length === 0) return null;
  const title = t('systemOfRecordCard.borrowed');

  return (
    <section className={classes.section} aria-label={title}>
      <Typography component="h4" variant="subtitle2" color="textSecondary">
        {title}
      </Typography>
      <ul className={classes.list}>
        {borrowed.slice(0, SHOWN).map(dataset => (
          <BorrowedDatasetItem
            key={datasetKey(dataset.coupling.dataset)}
            dataset={dataset}
          />
        ))}
      </ul>
      <More count={borrowed.length - SHOWN} details={details} />
    </section>
  );
}

function More(props: { count: number; details?: string }) {
  const classes = useStyles();
  const { t } = useTranslationRef(couplingTranslationRef);
  if (props.count <= 0) return null;
  const text = t('systemOfRecordCard.more', { number: String(props.count) });
  return (
    <Typography variant="body2" className={classes.rest}>
      {props.details ? <Link to={props.details}>{text}</Link> : text}
    </Typography>
  );
}
