import type { DeliveredItem } from '@seams/backstage-plugin-coupling-node';

/** An event that was understood and is no evidence. `line` counts from 1. */
export interface IgnoredEvent {
  line: number;
  reason: string;
}

/** What a pushed body holds. */
export interface PushedBody {
  items: Iterable<DeliveredItem> | AsyncIterable<DeliveredItem>;
  /** Given by formats that also carry what is no evidence. */
  ignored?: IgnoredEvent[];
}
