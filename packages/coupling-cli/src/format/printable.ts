/**
 * What a terminal acts on or turns around, and what a reader cannot see:
 * control characters, marks of direction, characters without width, ends of
 * lines that are none to us, and halves of characters.
 */
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/**
 * What a CI server would take for a command: `##[` and `##vso[` anywhere,
 * `::error` where a line begins.
 */
const COMMAND = /##(?=\w*\[)|^(?=\s*::)/g;

/**
 * One line of text that only says what it says: names come from files that
 * anybody may have written. What is not printable is written `\u{202e}`.
 */
export function printable(line: string): string {
  return line
    .replace(UNPRINTABLE, escaped)
    .replace(COMMAND, found => (found === '' ? '\\' : '#\\u{23}'));
}

function escaped(character: string): string {
  return `\\u{${character.codePointAt(0)!.toString(16)}}`;
}

/** The same for JSON on one line, which stays the same JSON. */
export function printableJson(json: string): string {
  return json
    .replace(UNPRINTABLE, character =>
      character
        .split('')
        .map(unit => unicodeEscape(unit.charCodeAt(0)))
        .join(''),
    )
    .replace(/##(?=\w*\[)/g, `#${unicodeEscape(0x23)}`);
}

function unicodeEscape(unit: number): string {
  return `\\u${unit.toString(16).padStart(4, '0')}`;
}
