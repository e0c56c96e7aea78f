import { useTranslationRef } from '@backstage/frontend-plugin-api';
import IconButton from '@material-ui/core/IconButton';
import TableCell from '@material-ui/core/TableCell';
import TableRow from '@material-ui/core/TableRow';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import ExpandLessIcon from '@material-ui/icons/ExpandLess';
import ExpandMoreIcon from '@material-ui/icons/ExpandMore';
import { useState } from 'react';
import type { SourceStatus } from '../../lib/sourceHealth';
import { couplingTranslationRef } from '../../translation';
import { AgeLines } from './AgeLines';
import { useHealthRowStyles } from './healthRowStyles';
import { LeftOutText } from './LeftOutText';
import { SourceDetails } from './SourceDetails';
import { SourceStateText } from './SourceStateText';

const useStyles = makeStyles(
  theme => ({
    source: { display: 'flex', gap: theme.spacing(1), minWidth: 200 },
    // Its own height must not set that of the row.
    button: { margin: theme.spacing(-0.5, 0), alignSelf: 'flex-start' },
    // Under the title, not under the button before it.
    details: { paddingLeft: theme.spacing(7.5) },
  }),
  { name: 'CouplingSourceRow' },
);

const NUMBER = new Intl.NumberFormat('en');

/** One source; its details are drawn once they are asked for. */
export const SourceRow = ({ source }: { source: SourceStatus }) => {
  const { collector, title, lastSuccessAt, newestAt, items } = source;
  const classes = useStyles();
  const row = useHealthRowStyles();
  const { t } = useTranslationRef(couplingTranslationRef);
  const [open, setOpen] = useState(false);
  const detailsId = `coupling-source-${collector}`;

  return (
    <>
      <TableRow className={`${row.row} ${row.line}`}>
        <TableCell component="th" scope="row" role="rowheader">
          <div className={classes.source}>
            <IconButton
              size="small"
              className={classes.button}
              aria-label={t('dataHealth.show', { title })}
              aria-expanded={open}
              aria-controls={open ? detailsId : undefined}
              onClick={() => setOpen(!open)}
            >
              {open ? <ExpandLessIcon /> : <ExpandMoreIcon />}
            </IconButton>
            <div>
              <span className={row.title}>{title}</span>
              {title !== collector && (
                <Typography variant="body2" color="textSecondary">
                  {collector}
                </Typography>
              )}
            </div>
          </div>
        </TableCell>
        <TableCell className={row.oneLine}>
          <SourceStateText source={source} />
        </TableCell>
        <TableCell className={row.oneLine}>
          {lastSuccessAt ? (
            <AgeLines time={lastSuccessAt} />
          ) : (
            t('dataHealth.never')
          )}
        </TableCell>
        <TableCell className={row.oneLine}>
          {newestAt ? <AgeLines time={newestAt} /> : t('dataHealth.none')}
        </TableCell>
        <TableCell align="right" className={row.number}>
          {NUMBER.format(items)}
        </TableCell>
        <TableCell className={row.words}>
          <LeftOutText source={source} />
        </TableCell>
      </TableRow>
      {open && (
        <TableRow className={row.row}>
          <TableCell colSpan={6} className={classes.details} id={detailsId}>
            <SourceDetails source={source} />
          </TableCell>
        </TableRow>
      )}
    </>
  );
};
