import type { MigrationFileRead } from '@seams/coupling-sql';
import type { Told } from './tell';

/** Something the gate says of a place, in the words of every format. */
export interface Finding extends Told {
  /**
   * `broken`: a rule, and nothing allows it. `unknown`: whether a rule is
   * broken. `exempt`: a rule, which an exemption allows.
   */
  kind: 'broken' | 'unknown' | 'exempt';
  path: string;
  line: number;
  /** Why it is allowed, of those exempt. */
  reason?: string;
  /** Equal for the same thing on another line; see `identify`. */
  identity: string;
  /** With a baseline: whether it was there when that was written. */
  state?: 'new' | 'known';
}

/** All that the gate says of a change. */
export interface Report {
  service: string;
  /** Those that were read. */
  statements: number;
  /** Broken rules first, then what is not known, then what is exempt. */
  findings: Finding[];
  /** Those that were judged, and how each was read. */
  files: MigrationFileRead[];
  /** Programs and changelogs in the folders, which were not read. */
  programs: string[];
  /** Of the baseline, what is not there any more. */
  gone: BaselineEntry[];
  /** Whether not knowing is allowed. */
  allowsUnknown: boolean;
}

/** A finding in a baseline. */
export interface BaselineEntry {
  /** Id of the rule, or of the cause of not knowing. */
  rule: string;
  path: string;
  identity: string;
}
