const DAY = /^\d{4}-\d\d-\d\d$/;

/**
 * Whether a text is a day of the calendar, like 2027-01-31.
 *
 * @public
 */
export function isDay(text: string): boolean {
  if (!DAY.test(text) || Number.isNaN(Date.parse(text))) return false;
  // Date moves 30 February to 2 March; a day that moves is no day.
  return new Date(`${text}T00:00Z`).toISOString().startsWith(text);
}
