import type {
  Dataset,
  FindingReason,
  OwnershipFileExemption,
} from '@seams/coupling-core';
import type { NotFollowed } from '@seams/coupling-sql';

/** The rules that a change can break. */
export type GateRule = Extract<
  FindingReason['code'],
  | 'foreign-write'
  | 'foreign-read'
  | 'foreign-migration'
  | 'cross-boundary-foreign-key'
  | 'cross-boundary-join'
  | 'shared-schema'
>;

/** Why the gate cannot tell. */
export type UnknownCause =
  | 'unreadable-statement'
  | 'too-long-statement'
  | 'too-deep-statement'
  | 'unread-body'
  | 'unread-part'
  | 'unknown-search-path'
  | 'whole-database'
  | 'cascade'
  | 'ambiguous-name'
  | 'unknown-object'
  | 'unknown-dataset'
  | 'no-system-of-record'
  | 'hidden-system-of-record'
  | 'contested-system-of-record';

/** Something to say about one statement, at its place. */
interface Place {
  path: string;
  line: number;
}

/** A rule that a statement breaks. */
export interface Breach extends Place {
  rule: GateRule;
  /** What it breaks the rule with. */
  dataset: Dataset;
  /** What it is when it is no table, like `index`. */
  object?: string;
  /** The other dataset of a join or key. */
  with?: Dataset;
  /** The systems of record that are concerned. */
  owners: { service: string; team?: string }[];
  /** What was once allowed, or still is. */
  exemption?: OwnershipFileExemption;
  /** The exemption has run out. */
  isExpired?: boolean;
}

/** A statement of which the gate cannot tell whether it breaks a rule. */
export interface Unknown extends Place {
  cause: UnknownCause;
  dataset?: Dataset;
  claimants?: string[];
  /** Line on which reading stopped, counted from 1, where it is known. */
  stoppedAt?: number;
  /** The statement ends before it should. */
  isIncomplete?: boolean;
  /** What is not read of a statement. */
  notFollowed?: NotFollowed;
  /** What it is of which more may go than is said, like `table shop.orders`. */
  object?: string;
  /** All that a name may mean. */
  candidates?: string[];
}

/** What the gate found out about a change. */
export interface Verdict {
  service: string;
  statements: number;
  /** Nothing allows these. */
  breaches: Breach[];
  /** Allowed by an exemption that holds. */
  exempt: Breach[];
  unknown: Unknown[];
}
