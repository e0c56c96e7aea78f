import type { RefsByName } from '../catalog/readRefsByName';
import type { Visibility } from './visibility';

/** A complete entity ref anywhere in a text. */
const REF = /\b[a-z]\w{0,62}:[\w.-]{1,63}\/[\w.-]{0,62}\w/gi;
/** Words that may be names, with dots in them or between them. */
const WORDS = /[\w-]+(?:\.[\w-]+)*/g;
/** Parts between dots that are looked up together as one name. */
const MOST_PARTS = 6;

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
    for (const word of text.match(WORDS) ?? []) {
      for (const part of partsOf(word, byName)) {
        part.refs.forEach(ref => refs.add(ref));
      }
    }
  }
  return [...refs];
}

/** Knows of a caller's view what `refsInTexts` found, and each text once. */
export function createWithoutHidden(
  visibility: Visibility,
  byName: RefsByName,
): WithoutHidden {
  const { isShown, stateOf, name } = visibility;
  const words = (written: string) =>
    partsOf(written, byName)
      .map(({ text, refs }) =>
        // Who may see one of that name knows the name.
        refs.length > 0 && !refs.some(isShown) ? name(refs[0]) : text,
      )
      .join('.');
  const refOrWords = (written: string) => {
    const ref = written.toLowerCase();
    switch (stateOf(ref)) {
      case 'visible':
        return written;
      case 'hidden':
        return name(ref);
      default:
        // It may begin with the name of something: `resource:default/db.table`.
        return written.replace(WORDS, words);
    }
  };
  const leaveOut = (text: string) => {
    let rest = 0;
    let shown = '';
    for (const { 0: written, index } of text.matchAll(REF)) {
      shown += text.slice(rest, index).replace(WORDS, words);
      shown += refOrWords(written);
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

/** Part of a word, up to `end`, and whom it may mean. */
interface Part {
  text: string;
  refs: string[];
  end: number;
}

/** A word taken apart at its dots, but not within names, the longest first. */
function partsOf(word: string, byName: RefsByName): Part[] {
  const parts = word.split('.');
  const found: Part[] = [];
  let start = 0;
  while (start < parts.length) {
    const part = partAt(start, parts, byName);
    found.push(part);
    start = part.end;
  }
  return found;
}

function partAt(start: number, parts: string[], byName: RefsByName): Part {
  for (let end = Math.min(start + MOST_PARTS, parts.length); ; end -= 1) {
    const text = parts.slice(start, end).join('.');
    const refs = byName.get(text.toLowerCase());
    if (refs || end === start + 1) return { text, refs: refs ?? [], end };
  }
}
