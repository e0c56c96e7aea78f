import type { RefsByName } from '../catalog/readRefsByName';
import type { Visibility } from './visibility';

/** A complete entity ref anywhere in a text. */
const REF = /\b[a-z]\w{0,62}:[\w.-]{1,63}\/[\w.-]{0,62}\w/gi;
/** Words that may be names, with dots in them or between them. */
const WORDS = /[\w-]+(?:\.[\w-]+)*/g;

/** Leaves out what a text names and a caller may not see. */
export type WithoutHidden = (text: string) => string;

/**
 * The entities that texts of collectors and sources may name: by ref, or by
 * name alone, as a repository or a path does.
 */
export function refsInTexts(texts: string[], byName: RefsByName): string[] {
  const refs = new Set<string>();
  for (const text of texts) {
    for (const ref of text.match(REF) ?? []) refs.add(ref.toLowerCase());
    for (const word of wordsOf(text)) {
      byName.get(word.toLowerCase())?.forEach(ref => refs.add(ref));
    }
  }
  return [...refs];
}

/** Knows of a caller's view what `refsInTexts` found, and each text once. */
export function createWithoutHidden(
  visibility: Visibility,
  byName: RefsByName,
): WithoutHidden {
  const { isShown, name } = visibility;
  const word = (written: string) => {
    const refs = byName.get(written.toLowerCase()) ?? [];
    // Who may see one of that name knows the name.
    return refs.length > 0 && !refs.some(isShown) ? name(refs[0]) : written;
  };
  const words = (written: string) => {
    const whole = word(written);
    return whole === written ? written.split('.').map(word).join('.') : whole;
  };
  const leaveOut = (text: string) => {
    let rest = 0;
    let shown = '';
    for (const { 0: written, index } of text.matchAll(REF)) {
      const ref = written.toLowerCase();
      shown += text.slice(rest, index).replace(WORDS, words);
      shown += isShown(ref) ? written : name(ref);
      rest = index + written.length;
    }
    return shown + text.slice(rest).replace(WORDS, words);
  };
  const known = new Map<string, string>();
  return text => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const shown = leaveOut(text);
    known.set(text, shown);
    return shown;
  };
}

function wordsOf(text: string): string[] {
  return (text.match(WORDS) ?? []).flatMap(word => [word, ...word.split('.')]);
}
