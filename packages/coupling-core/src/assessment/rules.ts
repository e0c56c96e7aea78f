/**
 * A rule that could not be checked for a service: nobody can say whether the
 * service keeps it.
 *
 * @public
 */
export interface UncheckedRule {
  /** Its id. */
  rule: string;
  reason: UncheckedReason;
}

/**
 * Why a rule could not be checked. More may be added.
 *
 * @public
 */
export interface UncheckedReason {
  code: 'no-evidence';
  /** The kind of evidence that is missing, the one needed first. */
  kind: 'access' | 'call' | 'foreign-key' | 'join';
  /**
   * Refs of the stores that nobody looked into, where others of the service's
   * were; absent when there is no such evidence on the service at all.
   */
  stores?: string[];
}
