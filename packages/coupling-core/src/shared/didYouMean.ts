/**
 * The one of `names` that was probably meant: one that begins like it, or that
 * differs in two letters at most.
 */
export function didYouMean(
  written: string,
  names: readonly string[],
): string | undefined {
  const key = letters(written);
  if (key === '') return undefined;
  return names.find(name => {
    const other = letters(name);
    return (
      other.startsWith(key) || key.startsWith(other) || isAlike(key, other)
    );
  });
}

function letters(text: string): string {
  return text
    .slice(0, 100)
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
}

function isAlike(a: string, b: string): boolean {
  return Math.min(a.length, b.length) > 3 && editDistance(a, b) <= 2;
}

/** Letters to be added, removed or replaced (Levenshtein). */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 0; i < a.length; i++) {
    const next = [i + 1];
    for (let j = 0; j < b.length; j++) {
      const replaced = row[j] + (a[i] === b[j] ? 0 : 1);
      next.push(Math.min(replaced, row[j + 1] + 1, next[j] + 1));
    }
    row = next;
  }
  return row[b.length];
}
