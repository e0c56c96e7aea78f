import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogContentText from '@material-ui/core/DialogContentText';
import DialogTitle from '@material-ui/core/DialogTitle';
import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import type {
  Finding,
  NewExemption,
} from '@seams/backstage-plugin-coupling-common';
import { useState, type FormEvent } from 'react';
import { useSentence } from '../../hooks/useSentence';
import { errorReason } from '../../lib/errorReason';
import { couplingTranslationRef } from '../../translation';

type Given = Pick<NewExemption, 'reason' | 'approvedBy' | 'until'>;

const TITLE_ID = 'coupling-exempt-dialog-title';

/** Asks why, who agreed and until when; stays open while that is refused. */
export const ExemptDialog = (props: {
  finding: Finding;
  onClose: () => void;
  onGive: (given: Given) => Promise<void>;
}) => {
  const { finding, onClose, onGive } = props;
  const { t } = useTranslationRef(couplingTranslationRef);
  const toSentence = useSentence();
  const [given, setGiven] = useState<Given>({ reason: '', until: '' });
  const [refusal, setRefusal] = useState<Error>();

  const change =
    (field: keyof Given) => (event: { target: { value: string } }) =>
      setGiven({ ...given, [field]: event.target.value });

  async function submit(event: FormEvent) {
    event.preventDefault();
    try {
      const approvedBy = given.approvedBy?.trim();
      await onGive({ ...given, approvedBy: approvedBy || undefined });
      onClose();
    } catch (error) {
      setRefusal(error as Error);
    }
  }

  return (
    <Dialog open onClose={onClose} aria-labelledby={TITLE_ID} fullWidth>
      <form onSubmit={submit}>
        <DialogTitle id={TITLE_ID}>
          {t('exemption.dialogTitle', { title: finding.title })}
        </DialogTitle>
        <DialogContent>
          <Typography variant="subtitle2">{toSentence(finding)}</Typography>
          <DialogContentText variant="body2">
            {t('exemption.dialogHint')}
          </DialogContentText>
          <TextField
            id="coupling-exempt-reason"
            label={t('exemption.reason')}
            value={given.reason}
            onChange={change('reason')}
            inputProps={{ maxLength: 1000 }}
            margin="dense"
            fullWidth
            multiline
            // A dialog takes the focus anyway; it begins where one types.
            // eslint-disable-next-line jsx-a11y/no-autofocus
            autoFocus
            required
          />
          <TextField
            id="coupling-exempt-approver"
            label={t('exemption.approvedBy')}
            helperText={t('exemption.approvedByHint')}
            value={given.approvedBy ?? ''}
            onChange={change('approvedBy')}
            margin="dense"
            fullWidth
          />
          <TextField
            id="coupling-exempt-until"
            label={t('exemption.lastDay')}
            helperText={t('exemption.lastDayHint')}
            type="date"
            value={given.until}
            onChange={change('until')}
            InputLabelProps={{ shrink: true }}
            margin="dense"
            required
          />
          {refusal && (
            <Typography color="error" variant="body2" role="alert">
              {errorReason(refusal)}
            </Typography>
          )}
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{t('exemption.cancel')}</Button>
          <Button type="submit" color="primary" variant="contained">
            {t('exemption.confirm')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
};
