/** Tables that a value comes from. */
export type Origins = ReadonlySet<string>;

export const NOWHERE: Origins = new Set();

/** One column of a query or table. */
export interface Column {
  name: string;
  origins: Origins;
}

/** The columns that a query or table offers. */
export interface Shape {
  columns: Column[];
  /**
   * Where columns that are not listed come from; undefined when the list is
   * complete.
   */
  rest?: Origins;
}

/** The shape of a table; without known columns, any name may be one of its. */
export function tableShape(table: string, columns?: string[]): Shape {
  const origins = new Set([table]);
  if (!columns) return { columns: [], rest: origins };
  return { columns: columns.map(name => ({ name, origins })) };
}

/** The same columns under the names of an alias list. */
export function renamed(shape: Shape, names: string[]): Shape {
  if (names.length === 0) return shape;
  if (shape.rest) {
    // Behind an unknown star no position is certain.
    const origins = single(allOrigins(shape));
    return { ...shape, columns: names.map(name => ({ name, origins })) };
  }
  const columns = shape.columns.map((column, at) => ({
    ...column,
    name: names[at] ?? column.name,
  }));
  return { columns };
}

/** Columns of a UNION, INTERSECT or EXCEPT: each position comes from all. */
export function stacked(shapes: Shape[]): Shape {
  const [first, ...others] = shapes;
  if (shapes.some(shape => shape.rest)) {
    return { columns: [], rest: union(shapes.map(allOrigins)) };
  }
  const columns = first.columns.map((column, at) => ({
    name: column.name,
    origins: union([
      column.origins,
      ...others.map(other => other.columns[at]?.origins ?? NOWHERE),
    ]),
  }));
  return { columns };
}

export function allOrigins({ columns, rest = NOWHERE }: Shape): Origins {
  return union([rest, ...columns.map(column => column.origins)]);
}

export function union(sets: Iterable<Origins>): Origins {
  const all = new Set<string>();
  for (const set of sets) for (const origin of set) all.add(origin);
  return all;
}

/** One origin is certain; of several it is not known which. */
export function single(origins: Origins): Origins {
  return origins.size === 1 ? origins : NOWHERE;
}
