/**
 * Builds the test for texts that fit one of the patterns; `*` stands for any
 * text, also for none, and case does not count. No patterns fit nothing.
 *
 * Each text is read once: the time it takes grows with the length of the text
 * and of the patterns, whatever they hold.
 *
 * @public
 */
export function wildcardMatcher(
  patterns: readonly string[],
): (text: string) => boolean {
  const matchers = patterns.map(pattern => matcherOf(pattern.toLowerCase()));
  return text => {
    const lower = text.toLowerCase();
    return matchers.some(fits => fits(lower));
  };
}

function matcherOf(pattern: string): (text: string) => boolean {
  const parts = pattern.split('*');
  if (parts.length === 1) return text => text === pattern;
  const start = parts[0];
  const end = parts[parts.length - 1];
  const between = parts.slice(1, -1).filter(part => part !== '');
  const searches = between.map(part => ({ part, fallback: fallbacks(part) }));
  return text => {
    const last = text.length - end.length;
    if (start.length > last) return false;
    if (!text.startsWith(start) || !text.endsWith(end)) return false;
    let at = start.length;
    for (const { part, fallback } of searches) {
      at = endOfFirst(part, fallback, { text, from: at, to: last });
      if (at === -1) return false;
    }
    return true;
  };
}

/**
 * Behind the first place where a part stands, or -1 (Knuth, Morris, Pratt: no
 * character of the text is gone back to).
 */
function endOfFirst(
  part: string,
  fallback: number[],
  { text, from, to }: { text: string; from: number; to: number },
): number {
  let fitting = 0;
  for (let at = from; at < to; at += 1) {
    while (fitting > 0 && text[at] !== part[fitting]) {
      fitting = fallback[fitting - 1];
    }
    if (text[at] === part[fitting]) fitting += 1;
    if (fitting === part.length) return at + 1;
  }
  return -1;
}

/** For each beginning of a part, the length of its longest own end and start. */
function fallbacks(part: string): number[] {
  const lengths = [0];
  let length = 0;
  for (let at = 1; at < part.length; at += 1) {
    while (length > 0 && part[at] !== part[length]) {
      length = lengths[length - 1];
    }
    if (part[at] === part[length]) length += 1;
    lengths.push(length);
  }
  return lengths;
}
