const DAY = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});

/** An instant as a day in a sentence, like `12 Aug 2026`, in UTC. */
export function sayDay(instant: string): string {
  return DAY.format(new Date(instant));
}
