import { makeStyles } from '@material-ui/core';

const useStyles = makeStyles({
  svg: { display: 'block', width: 24, height: 28 },
});

/** Two blocks and the stitches that hold them together. */
export const LogoIcon = () => (
  <svg
    className={useStyles().svg}
    xmlns="http://www.w3.org/2000/svg"
    viewBox="0 0 24 28"
    aria-hidden
  >
    <path fill="#7df3e1" d="M0 6a2 2 0 0 1 2-2h8v20H2a2 2 0 0 1-2-2z" />
    <path fill="#7df3e1" d="M14 4h8a2 2 0 0 1 2 2v16a2 2 0 0 1-2 2h-8z" />
    <path stroke="#fff" strokeWidth="2" d="M8 9h8M8 14h8M8 19h8" />
  </svg>
);
