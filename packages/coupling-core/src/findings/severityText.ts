import { OTHER_TEAM } from '../catalog/teams';
import { severity, type SharingCounts } from '../data/severity';

/** "45 within a team, 59 across teams", of one use of this sort. */
export function severityText(use: keyof SharingCounts): string {
  const of = (weight: number) => Math.round(severity({ [use]: weight }));
  return `${of(1)} within a team, ${of(OTHER_TEAM)} across teams`;
}
