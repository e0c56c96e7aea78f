import type { MigrationTool, NotRead } from '@seams/coupling-sql';

/** A file of which nothing could be read. */
export interface UnreadableFile {
  cause: 'unreadable-file';
  path: string;
  line: number;
  /** Like `it is not UTF-8`. */
  reason: string;
}

/** A rule that is broken, if it is run what would break it. */
export interface Doubtful {
  cause: 'ambiguous-tool';
  path: string;
  line: number;
  tools: MigrationTool[];
  /** What it does, in a sentence. */
  message: string;
}

/** Something that may be run and that the gate has not read. */
export type Unread = NotRead | UnreadableFile | Doubtful;
