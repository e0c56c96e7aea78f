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
import { Age } from '../Age';
import { SourceDetails } from './SourceDetails';
import { LeftOutText } from './LeftOutText';
import { SourceStateText } from './SourceStateText';

const useStyles = makeStyles(
  theme => ({
    row: { '& > *': { verticalAlign: 'top' } },
    opened: { '& > *': { borderBottom: 'none' } },
    title: { fontWeight: 700 },
    number: { fontVariantNumeric: 'tabular-nums' },
    // Its own height must not set that of the row.
    button: { margin: theme.spacing(-0.75, 0) },
  }),
  { name: 'CouplingSourceRow' },
);

const NUMBER = new Intl.NumberFormat('en');

/** One source; its details are drawn once they are asked for. */
export const SourceRow = ({ source }: { source: SourceStatus }) => {
  const { collector, title, lastSuccessAt, newestAt, items } = source;
  const classes = useStyles();
  const { t } = useTranslationRef(couplingTranslationRef);
  const [open, setOpen] = useState(false);
  const detailsId = `coupling-source-${collector}`;

  return (
    <>
      <TableRow
        className={open ? `${classes.row} ${classes.opened}` : classes.row}
      >
        <TableCell component="th" scope="row" role="rowheader">
          <span className={classes.title}>{title}</span>
          {title !== collector && (
            <Typography variant="body2" color="textSecondary">
              {collector}
            </Typography>
          )}
        </TableCell>
        <TableCell>
          <SourceStateText source={source} />
        </TableCell>
        <TableCell>
          {lastSuccessAt ? <Age time={lastSuccessAt} /> : t('dataHealth.never')}
        </TableCell>
        <TableCell>
          {newestAt ? <Age time={newestAt} /> : t('dataHealth.none')}
        </TableCell>
        <TableCell align="right" className={classes.number}>
          {NUMBER.format(items)}
        </TableCell>
        <TableCell>
          <LeftOutText source={source} />
        </TableCell>
        <TableCell>
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
        </TableCell>
      </TableRow>
      {open && (
        <TableRow>
          <TableCell colSpan={7} id={detailsId}>
            <SourceDetails source={source} />
          </TableCell>
        </TableRow>
      )}
    </>
  );
};
