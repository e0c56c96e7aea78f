import type { Visibility } from './visibility';

/** A complete entity ref anywhere in a text. */
const REF = /\b[a-z][\w.-]*:[\w.-]+\/[\w.-]*\w/gi;

/** The entity refs in texts that collectors and sources wrote. */
export function refsInTexts(texts: string[]): string[] {
  return texts.flatMap(text =>
    (text.match(REF) ?? []).map(ref => ref.toLowerCase()),
  );
}

/** The text with the names of entities that the caller may not see left out. */
export function withoutHidden(text: string, visibility: Visibility): string {
  return text.replace(REF, written => {
    const ref = written.toLowerCase();
    return visibility.isShown(ref) ? written : visibility.name(ref);
  });
}
