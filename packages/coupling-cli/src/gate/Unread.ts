import type { NotRead } from '@seams/coupling-sql';

/** A file of which nothing could be read. */
export interface UnreadableFile {
  cause: 'unreadable-file';
  path: string;
  line: number;
  /** Like `it is not UTF-8`. */
  reason: string;
}

/** Something that may be run and that the gate has not read. */
export type Unread = NotRead | UnreadableFile;
