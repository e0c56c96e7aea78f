import type { UncheckedRule } from '@seams/backstage-plugin-coupling-common';

/** Rules that could not be checked for the same reason. */
export interface UncheckedGroup
  extends Pick<UncheckedRule, 'code' | 'parameters' | 'sentence'> {
  titles: string[];
}

/** What could not be checked, by reason, the one of most rules first. */
export function uncheckedGroups(unchecked: UncheckedRule[]): UncheckedGroup[] {
  const groups = new Map<string, UncheckedGroup>();
  for (const { title, code, parameters, sentence } of unchecked) {
    const key = JSON.stringify([code, parameters, sentence]);
    const group = groups.get(key) ?? { code, parameters, sentence, titles: [] };
    group.titles.push(title);
    groups.set(key, group);
  }
  return [...groups.values()].sort((a, b) => b.titles.length - a.titles.length);
}
