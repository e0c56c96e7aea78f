import {
  explainUnchecked,
  ruleDefinitions,
  type UncheckedRule,
} from '@seams/coupling-core';
import type { UncheckedRule as WireUncheckedRule } from '@seams/backstage-plugin-coupling-common';
import type { Visibility } from '../visibility';

const TITLES = new Map(ruleDefinitions.map(({ id, title }) => [id, title]));

/** Rules that could not be checked; hidden stores are not named. */
export function toUnchecked(
  unchecked: UncheckedRule[],
  { name }: Pick<Visibility, 'name'>,
): WireUncheckedRule[] {
  return unchecked.flatMap(({ rule, reason }) => {
    const title = TITLES.get(rule);
    // A snapshot of a later version may hold rules that are unknown here.
    if (title === undefined) return [];
    return {
      rule,
      title,
      ...explainUnchecked(reason, name),
    };
  });
}
