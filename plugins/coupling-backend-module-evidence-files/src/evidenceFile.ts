import type { JsonValue } from '@backstage/types';

/** Something of which evidence can be read, wherever it is. */
export interface EvidenceFile {
  /** What it is called, without anything secret. */
  scope: string;
  /**
   * Opens it. `seen` is what the last complete reading left as `state`; the
   * answer is nothing when it has not changed since.
   */
  open(options: {
    seen: JsonValue | undefined;
    signal: AbortSignal;
  }): Promise<OpenFile | undefined>;
}

export interface OpenFile {
  chunks: AsyncIterable<Uint8Array>;
  /** Tells this content from any other; absent when nothing can. */
  state?: JsonValue;
}
