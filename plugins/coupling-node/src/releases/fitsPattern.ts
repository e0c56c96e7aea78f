/**
 * Whether a name fits one of the patterns; `*` stands for anything, case does
 * not count.
 *
 * @public
 */
export function fitsPattern(name: string, patterns: string[]): boolean {
  return patterns.some(pattern => {
    const parts = pattern
      .split('*')
      .map(part => part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
    return new RegExp(`^${parts.join('.*')}$`, 'i').test(name);
  });
}
