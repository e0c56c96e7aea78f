import { makeStyles } from '@material-ui/core/styles';
import type { Score } from '@seams/backstage-plugin-coupling-common';

const useStyles = makeStyles(
  theme => ({
    scale: {
      display: 'block',
      width: '100%',
      height: 12,
      marginTop: theme.spacing(1),
      overflow: 'visible',
    },
    track: { fill: theme.palette.action.selected },
    unknown: {
      stroke: theme.palette.text.disabled,
      strokeDasharray: '3 5',
    },
    range: { fill: theme.palette.text.secondary, opacity: 0.55 },
    mark: { fill: theme.palette.text.primary },
    border: { fill: theme.palette.background.paper },
  }),
  { name: 'CouplingScoreScale' },
);

/** Where one word ends and the next begins. */
const WORD_BORDERS = [10, 25, 50];

/**
 * The score and its range on a line from 0 to 100. It only repeats what
 * stands beside it as text, so screen readers skip it.
 */
export const ScoreScale = (props: { score: Score }) => {
  const { score } = props;
  const classes = useStyles();

  if (score.status === 'unknown') {
    return (
      <svg className={classes.scale} aria-hidden>
        <line x1="0" x2="100%" y1="6" y2="6" className={classes.unknown} />
      </svg>
    );
  }
  return (
    <svg className={classes.scale} aria-hidden>
      <rect width="100%" y="4" height="4" className={classes.track} />
      <rect
        x={`${score.low}%`}
        width={`${score.high - score.low}%`}
        y="4"
        height="4"
        className={classes.range}
      />
      {WORD_BORDERS.map(border => (
        <rect
          key={border}
          x={`${border}%`}
          y="4"
          width="2"
          height="4"
          className={classes.border}
        />
      ))}
      <rect
        x={`${score.score}%`}
        y="0"
        width="3"
        height="12"
        rx="1"
        transform="translate(-1.5 0)"
        className={classes.mark}
      />
    </svg>
  );
};
