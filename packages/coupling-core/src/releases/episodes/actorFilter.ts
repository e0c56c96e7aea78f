/** Builds the test for actors whose releases do not count; `*` matches anything. */
export function actorFilter(
  patterns: readonly string[],
): (actor: string | undefined) => boolean {
  if (patterns.length === 0) return () => false;
  const alternatives = patterns.map(pattern =>
    pattern.split('*').map(escapeRegExp).join('.*'),
  );
  const ignored = new RegExp(`^(?:${alternatives.join('|')})$`, 'i');
  return actor => actor !== undefined && ignored.test(actor);
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
