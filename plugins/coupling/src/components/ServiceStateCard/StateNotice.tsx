import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import Skeleton from '@material-ui/lab/Skeleton';
import { couplingReadPermission } from '@seams/backstage-plugin-coupling-common';
import type { ReactNode } from 'react';
import { errorReason } from '../../lib/errorReason';
import type { ServiceState } from '../../lib/serviceState';
import { couplingTranslationRef } from '../../translation';
import { PageNote } from '../PageNote';

const useStyles = makeStyles(
  theme => ({
    // The height of a card with one score, so that little moves on arrival.
    skeleton: { minHeight: theme.spacing(18) },
    action: { marginTop: theme.spacing(1) },
    detail: { overflowWrap: 'anywhere' },
  }),
  { name: 'CouplingStateNotice' },
);

/** What is said in place of data. */
export const StateNotice = (props: {
  state: Exclude<ServiceState, { status: 'data' }>;
  onRetry: () => void;
}) => {
  const { state, onRetry } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(couplingTranslationRef);

  switch (state.status) {
    case 'loading':
      return (
        <div
          className={classes.skeleton}
          role="status"
          aria-label={t('state.loading')}
        >
          <Skeleton width="30%" height={20} />
          <Skeleton width="50%" height={40} />
          <Skeleton width="90%" />
          <Skeleton width="70%" />
        </div>
      );
    case 'notAssessed':
      return (
        <Notice title={t('state.notAssessedTitle')}>
          {t('state.notAssessed')}
        </Notice>
      );
    case 'noPermission':
      return (
        <Notice title={t('state.noPermissionTitle')}>
          {t('state.noPermission', { permission: couplingReadPermission.name })}
        </Notice>
      );
    default:
      return (
        <div role="alert" className={classes.detail}>
          <Notice title={t('state.errorTitle')}>
            {isUnreachable(state.error)
              ? t('state.unreachable', { reason: state.error.message })
              : errorReason(state.error)}
          </Notice>
          <PageNote>{t('state.errorRemedy')}</PageNote>
          <Button
            className={classes.action}
            variant="outlined"
            size="small"
            onClick={onRetry}
          >
            {t('state.retry')}
          </Button>
        </div>
      );
  }
};

/** Browsers say in their own words each that nobody answered. */
function isUnreachable({ message }: Error): boolean {
  return /^(failed to fetch|networkerror|load failed)/i.test(message);
}

function Notice(props: { title: string; children: ReactNode }) {
  return (
    <>
      <Typography component="p" variant="subtitle1">
        {props.title}
      </Typography>
      <PageNote>{props.children}</PageNote>
    </>
  );
}
