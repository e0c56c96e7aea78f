import { DateTime } from 'luxon';

/** How long ago, in words: "3 days ago". Both ISO 8601 and epoch ms. */
export function ageInWords(iso: string, now: number): string {
  return (
    DateTime.fromISO(iso).toRelative({ base: DateTime.fromMillis(now) }) ?? iso
  );
}

/** A day as people write it: "20 Aug 2026", in UTC like the evidence. */
export function dayInWords(iso: string): string {
  return DateTime.fromISO(iso, { zone: 'utc' }).toFormat('d LLL yyyy');
}

/** A moment to the minute: "20 Aug 2026, 14:00 UTC". */
export function momentInWords(iso: string): string {
  return DateTime.fromISO(iso, { zone: 'utc' }).toFormat(
    "d LLL yyyy, HH:mm 'UTC'",
  );
}
