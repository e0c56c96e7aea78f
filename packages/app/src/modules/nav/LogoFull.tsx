import { makeStyles } from '@material-ui/core';
import { LogoIcon } from './LogoIcon';

const useStyles = makeStyles({
  wordMark: {
    display: 'flex',
    alignItems: 'center',
    gap: 10,
    color: '#fff',
    fontSize: 22,
    fontWeight: 700,
    letterSpacing: 0.5,
  },
});

export const LogoFull = () => (
  <span className={useStyles().wordMark}>
    <LogoIcon />
    Seams
  </span>
);
