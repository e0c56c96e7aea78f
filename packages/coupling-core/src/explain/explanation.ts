import type { Naming } from '../shared/wording';

/**
 * A conclusion for people: what it is, and the English for it. Whoever words it
 * in another language goes by the code and the parameters.
 *
 * @public
 */
export interface Explanation {
  code: string;
  /** As text that the reader may see. */
  parameters: Record<string, string>;
  sentence: string;
}

/**
 * Whom a sentence is for. A ref that is not shown is given a name that does
 * not tell it, and no contact is said of it.
 *
 * @public
 */
export interface Reader {
  name: Naming;
  isShown(ref: string): boolean;
}
