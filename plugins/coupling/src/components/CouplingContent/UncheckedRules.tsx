import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import type { UncheckedRule } from '@seams/backstage-plugin-coupling-common';
import { useDataHealthLink } from '../../hooks/useDataHealthLink';
import { uncheckedGroups, type UncheckedGroup } from '../../lib/uncheckedRules';
import { missingEvidenceMessages } from '../../findingMessages';
import { couplingTranslationRef } from '../../translation';
import { PageNote } from '../PageNote';

const useStyles = makeStyles(
  theme => ({
    list: {
      listStyle: 'none',
      margin: theme.spacing(2, 0, 0),
      padding: 0,
      '& > li + li': { marginTop: theme.spacing(1) },
    },
  }),
  { name: 'CouplingUncheckedRules' },
);

/** Which rules nobody can say the service keeps, and what would help. */
export const UncheckedRules = (props: { unchecked: UncheckedRule[] }) => {
  const classes = useStyles();
  const { t } = useTranslationRef(couplingTranslationRef);
  const dataHealth = useDataHealthLink();
  if (props.unchecked.length === 0) return null;
  return (
    <>
      <ul className={classes.list}>
        {uncheckedGroups(props.unchecked).map(group => (
          <li key={group.titles.join()}>
            <UncheckedNote group={group} />
          </li>
        ))}
      </ul>
      {dataHealth && (
        <PageNote>
          <Link to={dataHealth}>{t('findings.seeSources')}</Link>
        </PageNote>
      )}
    </>
  );
};

function UncheckedNote(props: { group: UncheckedGroup }) {
  const { code, parameters, sentence, titles } = props.group;
  const { t } = useTranslationRef(couplingTranslationRef);
  const rules = titles.join('; ');
  if (code !== 'no-evidence')
    return <PageNote>{`${sentence} ${rules}.`}</PageNote>;
  const { kind, stores } = parameters;
  const reason = stores
    ? t('findings.noEvidenceOn', { kind, stores })
    : t('findings.noEvidence', { kind });
  return (
    <PageNote>
      {t('findings.unchecked', { count: titles.length, reason })} {rules}.
      {isKnown(kind) && <> {t(`missingEvidence.${kind}`)}</>}
    </PageNote>
  );
}

function isKnown(kind: string): kind is keyof typeof missingEvidenceMessages {
  return Object.hasOwn(missingEvidenceMessages, kind);
}
