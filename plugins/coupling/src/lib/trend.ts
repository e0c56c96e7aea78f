import type { TrendPoint } from '@seams/backstage-plugin-coupling-common';

/** A trend in the units of a `width` × `height` box, y downwards. */
export interface TrendLines {
  /** One SVG point list for each run of days with a known score. */
  lines: string[];
  /** The newest known day. */
  last: { x: number; y: number };
}

/** The trend in figures, for those who do not see the line. */
export interface TrendSummary {
  days: number;
  unknownDays: number;
  from: number;
  to: number;
  lowest: number;
  highest: number;
}

/**
 * Lays the trend out by date on a fixed 0–100 axis. Days without a score
 * leave a gap, since joining them would show a score nobody computed.
 * Undefined with fewer than two known days: that is no trend.
 */
export function trendLines(
  points: TrendPoint[],
  box: { width: number; height: number },
): TrendLines | undefined {
  const known = points.filter(point => point.score !== undefined);
  if (known.length < 2) return undefined;

  const start = Date.parse(points[0].day);
  const span = Date.parse(points[points.length - 1].day) - start;
  const place = (point: TrendPoint, score: number) => ({
    x: round(((Date.parse(point.day) - start) / span) * box.width),
    y: round(box.height * (1 - score / 100)),
  });

  const lines: string[][] = [[]];
  let last = { x: 0, y: 0 };
  for (const point of points) {
    if (point.score === undefined) {
      lines.push([]);
    } else {
      last = place(point, point.score);
      lines[lines.length - 1].push(`${last.x},${last.y}`);
    }
  }
  return {
    lines: lines.filter(line => line.length > 0).map(line => line.join(' ')),
    last,
  };
}

/** Undefined under the same condition as {@link trendLines}. */
export function trendSummary(points: TrendPoint[]): TrendSummary | undefined {
  const scores = points.flatMap(({ score }) =>
    score === undefined ? [] : [Math.round(score)],
  );
  if (scores.length < 2) return undefined;
  return {
    days: points.length,
    unknownDays: points.length - scores.length,
    from: scores[0],
    to: scores[scores.length - 1],
    lowest: Math.min(...scores),
    highest: Math.max(...scores),
  };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
