/** Names told of many. */
const NAMED = 3;

/** Like `1 statement` or `7 statements`. @public */
export function countOfStatements(statements: number): string {
  return statements === 1 ? '1 statement' : `${statements} statements`;
}

/** The first of many names, and how many there are more. @public */
export function someOf(names: Iterable<string>): string {
  const all = [...names];
  const named = all.slice(0, NAMED).join(', ');
  const more = all.length - NAMED;
  return more > 0 ? `${named} and ${more} more` : named;
}

/**
 * That statements of a role or schema count for nobody, and what to do.
 *
 * @param options - `suggested` are refs of components that it may belong to;
 *   `settings` names the list in the configuration
 *
 * @public
 */
export function ofNobody(
  name: string,
  options: {
    statements: number;
    suggested: string[];
    annotation: string;
    settings: string;
  },
): string {
  const { statements, suggested, annotation, settings } = options;
  const likely =
    suggested.length > 0 ? `; perhaps ${suggested.join(' or ')}` : '';
  return (
    `is nobody's, and its ${countOfStatements(statements)} on tables count ` +
    `for nobody${likely}: set the annotation ${annotation}: ${name}, or ` +
    `${settings} in the configuration`
  );
}
