import { CodeSnippet } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Link from '@material-ui/core/Link';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { ServiceCoupling } from '@seams/backstage-plugin-coupling-common';
import { useState } from 'react';
import { boundaryExample } from '../../lib/boundaryExample';
import { couplingTranslationRef } from '../../translation';

const useStyles = makeStyles(
  theme => ({ more: { marginTop: theme.spacing(1) } }),
  { name: 'CouplingNoBoundary' },
);

/** That a service declares no boundary, and on demand one to complete. */
export const NoBoundary = (props: { coupling: ServiceCoupling }) => {
  const classes = useStyles();
  const { t } = useTranslationRef(couplingTranslationRef);
  const [open, setOpen] = useState(false);
  return (
    <>
      <Typography variant="body2">
        <strong>{t('boundaryCard.noneTitle')}.</strong> {t('boundaryCard.none')}
      </Typography>
      <Link
        component="button"
        variant="body2"
        className={classes.more}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {t(open ? 'boundaryCard.hideExample' : 'boundaryCard.showExample')}
      </Link>
      {open && (
        <>
          <Typography variant="body2" className={classes.more}>
            {t('boundaryCard.example')}
          </Typography>
          <CodeSnippet
            text={boundaryExample(props.coupling)}
            language="yaml"
            showCopyCodeButton
          />
        </>
      )}
    </>
  );
};
