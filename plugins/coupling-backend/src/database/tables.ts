import type { ScoreId } from '@seams/coupling-core';
/** PostgreSQL gives 64-bit ids as text, SQLite as numbers. */
export type RowId = string | number;

/** Instants are ISO 8601 text in UTC throughout. */
export interface EvidenceRow {
  id: RowId;
  collector: string;
  scope: string;
  identity: string;
  kind: string;
  source: string;
  observed_at: string;
  content_hash: string;
  last_seen_run: RowId;
  first_seen_at: string;
  payload: string;
}

export interface EvidenceRefRow {
  evidence_id: RowId;
  ref: string;
  kind: string;
  observed_at: string;
}

export interface RunRow {
  id: RowId;
  collector: string;
  started_at: string;
  heartbeat_at: string;
  finished_at: string | null;
  outcome: RunOutcome;
  accepted: number;
  already_known: number;
  left_out: number;
  rejected: number;
  removed: number;
  reason: string | null;
}

export type RunOutcome = 'running' | 'ok' | 'partial' | 'failed' | 'abandoned';

export interface RunRejectionRow {
  run_id: RowId;
  position: number;
  scope: string;
  line: number;
  field: string;
  reason: string;
}

export interface CursorRow {
  collector: string;
  scope: string;
  cursor: string;
  progress: string | null;
}

export interface LeftOutRow {
  collector: string;
  scope: string;
  reason: string;
  items: RowId;
  examples: string;
}

export interface EvidenceCountRow {
  collector: string;
  items: RowId;
}

export interface EvidenceRevisionRow {
  id: number;
  revision: RowId;
}

export interface SnapshotRow {
  id: RowId;
  assessed_at: string;
  formula_version: string;
  input_hash: string;
  data_from: string | null;
  data_to: string | null;
  meta: string;
}

export interface CurrentSnapshotRow {
  id: number;
  snapshot_id: RowId;
}

export interface SnapshotServiceRow {
  snapshot_id: RowId;
  service: string;
  document: string;
}

export interface SnapshotDatasetRow {
  snapshot_id: RowId;
  dataset_hash: string;
  store: string;
  name: string;
  name_lower: string;
  system_of_record: string | null;
  document: string;
}

export interface SnapshotFindingRow {
  snapshot_id: RowId;
  position: number;
  rule: string;
  service: string | null;
  document: string;
}

export interface SnapshotFindingConcernRow {
  snapshot_id: RowId;
  position: number;
  service: string;
}

export interface ScoreHistoryRow {
  subject: string;
  score: ScoreId;
  day: string;
  value: number | null;
  low: number | null;
  high: number | null;
  coverage: number | null;
  formula_version: string | null;
}

export interface AssessmentRunRow {
  id: RowId;
  started_at: string;
  heartbeat_at: string;
  finished_at: string | null;
  outcome: AssessmentRunOutcome;
  reason: string | null;
}

export type AssessmentRunOutcome =
  | 'running'
  | 'written'
  | 'unchanged'
  | 'failed'
  | 'abandoned';

export interface ExemptionRow {
  id: RowId;
  rule: string;
  service: string;
  store: string | null;
  dataset: string | null;
  other_service: string | null;
  reason: string;
  approved_by: string;
  until: string;
  created_by: string;
  created_at: string;
}
