import {
  allOrigins,
  NOWHERE,
  type Origins,
  type Shape,
  single,
  union,
} from './shape';

/** Something in a FROM list and the name its columns go by. */
export interface Relation {
  alias: string | undefined;
  shape: Shape;
}

/**
 * Names visible at one place of a statement. CTEs and columns are looked up
 * along different paths: a derived table sees the CTEs around it, but the
 * columns beside it only when it is LATERAL.
 */
export class Scope {
  readonly relations: Relation[] = [];
  readonly #ctes = new Map<string, Shape>();

  private constructor(
    private readonly around?: Scope,
    private readonly outer?: Scope,
  ) {}

  static root(): Scope {
    return new Scope();
  }

  /** A subquery in an expression, or a LATERAL one: it sees everything here. */
  inner(): Scope {
    return new Scope(this, this);
  }

  /** A derived table: it sees the CTEs, but not what stands beside it. */
  beside(): Scope {
    return new Scope(this, this.outer);
  }

  /** The condition of a join: only the joined relations, then what is outside. */
  joining(relations: Relation[]): Scope {
    const scope = this.beside();
    scope.relations.push(...relations);
    return scope;
  }

  defineCte(name: string, shape: Shape) {
    this.#ctes.set(name, shape);
  }

  cte(name: string): Shape | undefined {
    return this.#ctes.get(name) ?? this.around?.cte(name);
  }

  /** The relation that a qualifier names. */
  relation(alias: string): Relation | undefined {
    return (
      this.relations.find(each => each.alias === alias) ??
      this.outer?.relation(alias)
    );
  }

  /** Tables behind `column` or `qualifier.column`. */
  origins(column: string, qualifier?: string): Origins {
    if (qualifier === undefined) return this.#bare(column);
    const relation = this.relation(qualifier);
    return relation ? columnOrigins(relation.shape, column) : NOWHERE;
  }

  /** Several relations may list the column only when USING has merged it. */
  #bare(column: string): Origins {
    const listed = this.relations.flatMap(
      ({ shape }) => listedColumn(shape, column) ?? [],
    );
    if (listed.length > 0) return union(listed);
    const open = this.relations.filter(({ shape }) => shape.rest);
    if (open.length === 1) return single(open[0].shape.rest!);
    if (open.length > 1) return NOWHERE;
    if (this.outer) return this.outer.#bare(column);
    return NOWHERE;
  }
}

/** The whole row, or one column, of a relation. */
export function columnOrigins(shape: Shape, column?: string): Origins {
  if (column === undefined) return allOrigins(shape);
  return listedColumn(shape, column) ?? single(shape.rest ?? NOWHERE);
}

function listedColumn(shape: Shape, name: string): Origins | undefined {
  return shape.columns.find(column => column.name === name)?.origins;
}
