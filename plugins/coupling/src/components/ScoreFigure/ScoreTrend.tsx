import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import type { TrendPoint } from '@seams/backstage-plugin-coupling-common';
import { trendLines, trendSummary } from '../../lib/trend';
import { couplingTranslationRef } from '../../translation';

const BOX = { width: 96, height: 32 };

const useStyles = makeStyles(
  theme => ({
    trend: { flex: 'none', overflow: 'visible' },
    line: {
      fill: 'none',
      stroke: theme.palette.text.secondary,
      strokeWidth: 1.5,
      strokeLinecap: 'round',
      strokeLinejoin: 'round',
    },
    last: { fill: theme.palette.text.primary },
    // From 0 to 100, so that a flat line is seen to be flat.
    axis: { fill: theme.palette.action.hover },
  }),
  { name: 'CouplingScoreTrend' },
);

/**
 * The course of a score. TrendLine of core-components joins the known days
 * over the unknown ones and colours high as good, so this draws its own.
 */
export const ScoreTrend = (props: { points: TrendPoint[] }) => {
  const classes = useStyles();
  const { t } = useTranslationRef(couplingTranslationRef);
  const trend = trendLines(props.points, BOX);
  const summary = trendSummary(props.points);
  if (!trend || !summary) return null;

  const label = [
    t('trend.summary', {
      days: String(summary.days),
      from: String(summary.from),
      to: String(summary.to),
      lowest: String(summary.lowest),
      highest: String(summary.highest),
    }),
    ...(summary.unknownDays > 0
      ? [t('trend.unknownDays', { count: summary.unknownDays })]
      : []),
  ].join(' ');

  return (
    <svg
      className={classes.trend}
      width={BOX.width}
      height={BOX.height}
      role="img"
      aria-label={label}
    >
      <title>{label}</title>
      <rect {...BOX} rx="2" className={classes.axis} />
      {trend.lines.map(line => (
        <polyline key={line} points={line} className={classes.line} />
      ))}
      <circle
        cx={trend.last.x}
        cy={trend.last.y}
        r="2.5"
        className={classes.last}
      />
    </svg>
  );
};
