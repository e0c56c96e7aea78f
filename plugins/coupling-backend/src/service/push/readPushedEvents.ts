import type { DeliveredItem } from '@seams/backstage-plugin-coupling-node';
import type { ServiceNames } from '../../catalog/serviceNames';
import { inTurns } from '../inTurns';
import { readCdEvent } from './cdEvents';
import type { BrokenCloudEvent, CloudEvent } from './cloudEvents';
import type { IgnoredEvent, PushedBody } from './pushedBody';

/** Events read in one turn; each is checked against its schema. */
const TURN = 250;

/** The evidence in CloudEvents, and what in them is none. */
export async function readPushedEvents(
  events: (CloudEvent | BrokenCloudEvent)[],
  names: ServiceNames,
): Promise<PushedBody & { items: DeliveredItem[]; ignored: IgnoredEvent[] }> {
  const items: DeliveredItem[] = [];
  const ignored: IgnoredEvent[] = [];
  await inTurns(events, TURN, event => {
    if ('issues' in event) {
      items.push({ ok: false, ...event });
      return;
    }
    const read = readCdEvent(event, names);
    if ('item' in read) items.push(read.item);
    else ignored.push(read.ignored);
  });
  return { items, ignored };
}
