import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type {
  Boundary,
  Finding,
} from '@seams/backstage-plugin-coupling-common';
import { forbiddenEntity } from '../../lib/forbiddenEntity';
import { couplingTranslationRef } from '../../translation';
import { CatalogName } from '../CatalogName';
import { ConflictNote } from '../ConflictNote';
import { TextWithCode } from '../TextWithCode';
import { BoundarySection } from './BoundarySection';
import { EntryList } from './EntryList';

const useStyles = makeStyles(
  { entry: { fontWeight: 600 } },
  { name: 'CouplingMustNotKnowSection' },
);

/** What a service must stay ignorant of, or that it does not say. */
export const MustNotKnowSection = (props: {
  boundary: Boundary;
  findings: Finding[];
}) => {
  const { boundary, findings } = props;
  const { t } = useTranslationRef(couplingTranslationRef);
  const fuzzy = findings.find(({ rule }) => rule === 'fuzzy-boundary');
  return (
    <BoundarySection title={t('boundaryCard.mustNotKnow')}>
      {boundary.mustNotKnow.length > 0 ? (
        <EntryList>
          {boundary.mustNotKnow.map(entry => (
            <ForbiddenItem key={entry.entry} forbidden={entry} />
          ))}
        </EntryList>
      ) : (
        <ConflictNote>
          <strong>{t('boundaryCard.fuzzyTitle')}.</strong>{' '}
          {t('boundaryCard.fuzzy')}{' '}
          <TextWithCode text={fuzzy?.remedy ?? t('boundaryCard.fuzzyRemedy')} />
        </ConflictNote>
      )}
    </BoundarySection>
  );
};

function ForbiddenItem(props: { forbidden: Boundary['mustNotKnow'][number] }) {
  const { entry, checked, contradiction } = props.forbidden;
  const entityRef = forbiddenEntity(props.forbidden);
  const classes = useStyles();
  const { t } = useTranslationRef(couplingTranslationRef);
  return (
    <li>
      <Typography component="div" variant="body2" className={classes.entry}>
        {entityRef ? (
          <CatalogName entityRef={entityRef}>{entry}</CatalogName>
        ) : (
          entry
        )}
      </Typography>
      {contradiction ? (
        <ConflictNote>{contradiction}</ConflictNote>
      ) : (
        <Typography variant="body2" color="textSecondary">
          {t(
            checked
              ? 'boundaryCard.notContradicted'
              : 'boundaryCard.notChecked',
          )}
        </Typography>
      )}
    </li>
  );
}
