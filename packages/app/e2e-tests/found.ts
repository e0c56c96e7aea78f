/** A text, and where it was found. */
export interface Found {
  place: string;
  text: string;
}

/** Where a text is found, whatever its case. */
export function placesOf(wanted: string, found: Found[]): string[] {
  return found
    .filter(({ text }) => text.toLowerCase().includes(wanted.toLowerCase()))
    .map(({ place }) => place);
}
