import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import Paper from '@material-ui/core/Paper';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { Finding } from '@seams/backstage-plugin-coupling-common';
import { useMemo } from 'react';
import { useExemptions, type Exemptions } from '../../hooks/useExemptions';
import { usePages } from '../../hooks/usePages';
import { useSentence } from '../../hooks/useSentence';
import { errorReason } from '../../lib/errorReason';
import { couplingTranslationRef } from '../../translation';
import { ExemptButton, ExemptionNote } from '../Exemptions';
import { Pager } from '../Pager';
import { TextWithCode } from '../TextWithCode';
import { PageNote } from '../PageNote';

const useStyles = makeStyles(
  theme => ({
    list: {
      listStyle: 'none',
      margin: 0,
      padding: theme.spacing(0, 3),
      '& > li': { padding: theme.spacing(2, 0) },
      '& > li + li': { borderTop: `1px solid ${theme.palette.divider}` },
    },
    head: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'baseline',
      justifyContent: 'space-between',
      columnGap: theme.spacing(2),
    },
    notice: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      columnGap: theme.spacing(2),
      padding: theme.spacing(2, 3, 0),
    },
    title: { fontWeight: 700 },
    text: {
      maxWidth: '80ch',
      marginTop: theme.spacing(0.5),
      overflowWrap: 'anywhere',
    },
    exemption: { maxWidth: '80ch', marginTop: theme.spacing(1.5) },
  }),
  { name: 'CouplingFindingsList' },
);

/** What is wrong and how to mend it, the worst first, the exempted last. */
export const FindingsList = (props: {
  findings: Finding[];
  /** Whether all rules could be checked. */
  complete: boolean;
  serviceRef: string;
  onReload: () => void;
}) => {
  const classes = useStyles();
  const { t } = useTranslationRef(couplingTranslationRef);
  const exemptions = useExemptions();
  const worstFirst = useMemo(
    () =>
      [...props.findings].sort(
        (a, b) =>
          Number(isExempted(a)) - Number(isExempted(b)) ||
          b.severity - a.severity,
      ),
    [props.findings],
  );
  const { page, pager } = usePages(worstFirst);
  if (props.findings.length === 0) {
    return (
      <PageNote>
        {t(props.complete ? 'findings.empty' : 'findings.emptyInPart')}
      </PageNote>
    );
  }
  return (
    <>
      <Paper>
        <ChangeNotice exemptions={exemptions} onReload={props.onReload} />
        <ul className={classes.list}>
          {page.map(finding => (
            <FindingItem
              key={finding.id ?? `${finding.rule} ${finding.sentence}`}
              finding={finding}
              serviceRef={props.serviceRef}
              exemptions={exemptions}
            />
          ))}
        </ul>
      </Paper>
      {pager && <Pager label={t('findings.pages')} {...pager} />}
    </>
  );
};

function isExempted({ exemption }: Finding): boolean {
  return exemption !== undefined && !exemption.expired;
}

function FindingItem(props: {
  finding: Finding;
  serviceRef: string;
  exemptions: Exemptions;
}) {
  const { finding, exemptions } = props;
  const classes = useStyles();
  const toSentence = useSentence();
  const { t } = useTranslationRef(couplingTranslationRef);
  return (
    <li>
      <div className={classes.head}>
        <Typography component="h3" className={classes.title}>
          {finding.title}
        </Typography>
        <Typography variant="body2" color="textSecondary">
          {t('findings.severity', {
            severity: String(Math.round(finding.severity)),
          })}
        </Typography>
      </div>
      <Typography variant="body2" className={classes.text}>
        {toSentence(finding)}
      </Typography>
      <Typography variant="body2" className={classes.text}>
        <strong>{t('findings.remedy')}:</strong>{' '}
        <TextWithCode text={finding.remedy} />
      </Typography>
      <div className={classes.exemption}>
        {finding.exemption && (
          <ExemptionNote
            finding={finding}
            exemption={finding.exemption}
            exemptions={exemptions}
          />
        )}
        {!finding.exemption && exemptions.mayChange && (
          <ExemptButton
            finding={finding}
            serviceRef={props.serviceRef}
            exemptions={exemptions}
          />
        )}
      </div>
    </li>
  );
}

function ChangeNotice(props: { exemptions: Exemptions; onReload: () => void }) {
  const { changed, failure } = props.exemptions;
  const classes = useStyles();
  const { t } = useTranslationRef(couplingTranslationRef);
  return (
    <>
      <div role="status">
        {changed && (
          <div className={classes.notice}>
            <Typography variant="body2">{t('exemption.kept')}</Typography>
            <Button size="small" variant="outlined" onClick={props.onReload}>
              {t('exemption.reload')}
            </Button>
          </div>
        )}
      </div>
      {failure && (
        <Typography
          role="alert"
          color="error"
          variant="body2"
          className={classes.notice}
        >
          {errorReason(failure)}
        </Typography>
      )}
    </>
  );
}
