import { WHOLE_STORE } from '../shared/datasetKey';
import type { Dataset } from '../shared/datasetKey';
import type { Naming } from '../shared/naming';

export type { Naming };

/**
 * A dataset by its name; a whole store by its own.
 *
 * @public
 */
export function datasetName(dataset: Dataset, name: Naming): string {
  return dataset.name === WHOLE_STORE
    ? `everything in ${name(dataset.store)}`
    : dataset.name;
}

/** "a", "a and b", "a, b and c"; names that are the same are counted. */
export function listed(names: string[]): string {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  const parts = [...counts].map(([name, n]) =>
    n === 1 ? name : `${name} (${n} of them)`,
  );
  const last = parts.pop() ?? '';
  return parts.length === 0 ? last : `${parts.join(', ')} and ${last}`;
}

/** "1 release", "2 releases". */
export function counted(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`;
}

/** One decimal at most; what would round to nothing is said to be little. */
export function amount(n: number): string {
  if (n > 0 && n < 0.05) return 'fewer than 0.1';
  return String(Math.round(n * 10) / 10);
}

/** "20 min", "5 h", "3 days"; of a length in hours. */
export function duration(hours: number): string {
  if (Math.round(hours * 60) < 60) return `${Math.round(hours * 60)} min`;
  if (hours < 48) return `${Math.round(hours)} h`;
  return `${Math.round(hours / 24)} days`;
}

/** "a flux2 release", "an etcd release", "a release of another service". */
export function releaseOf(name: string): string {
  if (/\s/.test(name)) return `a release of ${name}`;
  return `${/^[aeiou]/i.test(name) ? 'an' : 'a'} ${name} release`;
}
