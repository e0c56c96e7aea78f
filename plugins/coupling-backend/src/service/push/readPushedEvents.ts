import type { DeliveredItem } from '@seams/plugin-coupling-node';
import type { ServiceNames } from '../../catalog/serviceNames';
import { readCdEvent } from './cdEvents';
import type { BrokenCloudEvent, CloudEvent } from './cloudEvents';
import type { IgnoredEvent, PushedBody } from './pushedBody';

/** The evidence in CloudEvents, and what in them is none. */
export function readPushedEvents(
  events: (CloudEvent | BrokenCloudEvent)[],
  names: ServiceNames,
): PushedBody & { items: DeliveredItem[]; ignored: IgnoredEvent[] } {
  const items: DeliveredItem[] = [];
  const ignored: IgnoredEvent[] = [];
  for (const event of events) {
    if ('issues' in event) {
      items.push({ ok: false, ...event });
      continue;
    }
    const read = readCdEvent(event, names);
    if ('item' in read) items.push(read.item);
    else ignored.push(read.ignored);
  }
  return { items, ignored };
}
