import type { Relation } from './Scope';
import { NOWHERE, type Origins, single, union } from './shape';

/** Where the two sides of `JOIN … USING (column)` take the column from. */
export function joinUsing(
  column: string,
  left: Relation[],
  right: Relation[],
): [Origins, Origins] {
  return [shared(column, left), shared(column, right)];
}

/**
 * The same for every column of a NATURAL JOIN. When the columns of a side are
 * not known, two single tables are still certain to be joined.
 */
export function joinNatural(
  left: Relation[],
  right: Relation[],
): [Origins, Origins][] {
  const open = [...left, ...right].some(({ shape }) => shape.rest);
  if (open) return [[certain(left), certain(right)]];
  const names = left.flatMap(({ shape }) => shape.columns.map(c => c.name));
  return [...new Set(names)]
    .filter(name => listed(name, right).length > 0)
    .map(name => joinUsing(name, left, right));
}

function shared(column: string, side: Relation[]): Origins {
  const found = listed(column, side);
  if (found.length > 0) return union(found);
  const origins = certain(side);
  // From here on the column is known to be there.
  if (origins !== NOWHERE) {
    for (const relation of side) {
      if (relation.shape.rest) relation.shape = withColumn(relation, column);
    }
  }
  return origins;
}

function listed(column: string, side: Relation[]): Origins[] {
  return side.flatMap(({ shape }) =>
    shape.columns.filter(each => each.name === column).map(c => c.origins),
  );
}

function certain(side: Relation[]): Origins {
  const open = side.flatMap(({ shape }) => shape.rest ?? []);
  return open.length === 1 ? single(open[0]) : NOWHERE;
}

function withColumn({ shape }: Relation, name: string) {
  const column = { name, origins: single(shape.rest ?? NOWHERE) };
  return { ...shape, columns: [...shape.columns, column] };
}
