/** A length of time in the unit that reads best: "20 min", "18 h", "5 days". */
export function hoursInWords(hours: number): string {
  const length = Math.abs(hours);
  if (length < 1) return `${Math.round(length * 60)} min`;
  if (length < 48) return `${Math.round(length)} h`;
  return `${Math.round(length / 24)} days`;
}

/** A length of time in ms, also a short one: "10 s", "20 min", "5 days". */
export function millisecondsInWords(ms: number): string {
  return ms < 60_000
    ? `${Math.round(ms / 1_000)} s`
    : hoursInWords(ms / 3_600_000);
}
