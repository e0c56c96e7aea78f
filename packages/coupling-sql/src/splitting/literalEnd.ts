const SIGNS: Record<string, RegExp> = {
  "'": /'/g,
  "'\\": /['\\]/g,
  '"': /"/g,
  '"\\': /["\\]/g,
  '`': /`/g,
};

/**
 * Where a literal or quoted name ends, in which the quote is written twice.
 * What is cut off may go on: then it is told up to where it was followed.
 */
export function literalEnd(
  text: string,
  from: number,
  options: { quote: string; backslashes: boolean; isAll: boolean },
): { at: number; isClosed: boolean } {
  const { quote, backslashes, isAll } = options;
  const signs = SIGNS[backslashes ? `${quote}\\` : quote];
  signs.lastIndex = from;
  for (;;) {
    const index = signs.exec(text)?.index;
    if (index === undefined) return { at: text.length, isClosed: false };
    const isLast = index === text.length - 1;
    if (text[index] === '\\') {
      if (isLast) return { at: isAll ? text.length : index, isClosed: false };
    } else if (isLast && !isAll) return { at: index, isClosed: false };
    else if (text[index + 1] !== quote) {
      return { at: index + 1, isClosed: true };
    }
    signs.lastIndex = index + 2;
  }
}
