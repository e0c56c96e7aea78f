import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import type { ReactNode } from 'react';

const useStyles = makeStyles(
  theme => ({
    idle: {
      color: theme.palette.text.disabled,
      cursor: 'default',
      '&:hover': { backgroundColor: 'transparent' },
    },
  }),
  { name: 'CouplingSteadyButton' },
);

/**
 * A button that may have nothing to do for now. It keeps the focus then, which
 * browsers take from a disabled one, so that keyboards do not start anew.
 */
export const SteadyButton = (props: {
  /** Undefined while there is nothing to do. */
  onClick?: () => void;
  children: ReactNode;
}) => {
  const { onClick, children } = props;
  const classes = useStyles();
  return (
    <Button
      size="small"
      variant="outlined"
      aria-disabled={!onClick}
      disableRipple={!onClick}
      className={onClick ? undefined : classes.idle}
      onClick={onClick}
    >
      {children}
    </Button>
  );
};
