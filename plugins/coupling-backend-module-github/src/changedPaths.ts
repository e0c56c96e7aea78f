import type { ListedRelease } from './entries';
import type { Past } from './predecessors';
import type { ReadingContext } from './readingContext';

/** So many questions in one query. */
const TOGETHER = 100;

/**
 * Which of the components' paths differ between each release and the one
 * before it. What git has at a path has an id that changes with it, so this
 * also holds where histories have parted, and for a rollback.
 */
export async function readChangedPaths(
  pasts: Map<ListedRelease, Past>,
  { client, repository, signal }: ReadingContext,
): Promise<Map<ListedRelease, Set<string>>> {
  const paths = [...new Set(repository.components.flatMap(each => each.paths))];
  if (paths.length === 0) return new Map();
  const steps = [...pasts].flatMap(([release, { before }]) =>
    before ? [[release, before] as const] : [],
  );
  const revisions = new Set(
    steps.flatMap(step => step.map(each => each.revision)),
  );
  const expressions = [...revisions].flatMap(revision =>
    paths.map(path => expressionOf(revision, path)),
  );
  const ids = new Map<string, string | undefined>();
  for (let at = 0; at < expressions.length; at += TOGETHER) {
    const some = expressions.slice(at, at + TOGETHER);
    const found = await client.readObjects(repository, {
      expressions: some,
      signal,
    });
    some.forEach((expression, index) => ids.set(expression, found[index]));
  }
  const idAt = ({ revision }: ListedRelease, path: string) =>
    ids.get(expressionOf(revision, path));
  return new Map(
    steps.map(([release, last]) => [
      release,
      new Set(paths.filter(path => idAt(release, path) !== idAt(last, path))),
    ]),
  );
}

function expressionOf(revision: string, path: string): string {
  return `${revision}:${path}`;
}
