import type { Ownership } from './Ownership';
import type { Breach, Unknown } from './verdict';

/** What one statement is judged by. */
export interface Judging {
  service: string;
  store: string;
  ownership: Ownership;
  /** Tables that the service's own migrations make. */
  made: Set<string>;
  /** What else they make, like `index shop.by_name`. */
  madeObjects: Set<string>;
}

/** What is found in one statement. */
export type Found = {
  breaches: Omit<Breach, 'path' | 'line'>[];
  unknown: Omit<Unknown, 'path' | 'line'>[];
};
