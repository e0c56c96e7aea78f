/** A length of time in the unit that reads best: "20 min", "18 h", "5 days". */
export function hoursInWords(hours: number): string {
  const length = Math.abs(hours);
  if (length < 1) return `${Math.round(length * 60)} min`;
  if (length < 48) return `${Math.round(length)} h`;
  return `${Math.round(length / 24)} days`;
}
