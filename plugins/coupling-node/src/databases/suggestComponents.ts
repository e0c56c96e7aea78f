import type { AnnotatedComponent } from '../entities/readComponents';

/** Words that say what a role or component is for, and not whose it is. */
const FILLERS = new Set(
  'app application api backend db database svc service srv server user role rw ro read reader write writer owner prod production'.split(
    ' ',
  ),
);
const MOST = 3;

/**
 * Refs of at most three components whose names have the same words that
 * matter as a role or schema of a database, for people to ask.
 *
 * @public
 */
export function suggestComponents(
  name: string,
  components: AnnotatedComponent[],
): string[] {
  const wanted = wordsOf(name);
  if (wanted === '') return [];
  return components
    .filter(component => wordsOf(component.name) === wanted)
    .map(({ ref }) => ref)
    .sort()
    .slice(0, MOST);
}

function wordsOf(name: string): string {
  return name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(word => word !== '' && !FILLERS.has(word))
    .sort()
    .join(' ');
}
