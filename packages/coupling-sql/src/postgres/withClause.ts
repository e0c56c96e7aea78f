import type { CommonTableExpr, Node, WithClause } from 'libpg-query';
import type { Scope } from '../access/Scope';
import { renamed, type Shape } from '../access/shape';
import { texts } from './names';
import type { Walk } from './walk';

/**
 * Walks the CTEs and makes their names known. A CTE sees those before it;
 * itself and those after it only under RECURSIVE.
 */
export function withClause(
  walk: Walk,
  clause: WithClause | undefined,
  scope: Scope,
) {
  const ctes = (clause?.ctes ?? []).flatMap(node =>
    'CommonTableExpr' in node ? [node.CommonTableExpr] : [],
  );
  if (clause?.recursive) {
    for (const cte of ctes) define(cte, { columns: [] }, scope);
  }
  for (const cte of ctes) {
    define(cte, cteShape(walk, cte, clause?.recursive, scope), scope);
  }
}

function define(
  { ctename = '', aliascolnames }: CommonTableExpr,
  shape: Shape,
  scope: Scope,
) {
  scope.defineCte(ctename, renamed(shape, texts(aliascolnames)));
}

function cteShape(
  walk: Walk,
  cte: CommonTableExpr,
  recursive: boolean | undefined,
  scope: Scope,
): Shape {
  if (!cte.ctequery) return { columns: [] };
  const start = recursive ? startOf(cte.ctequery) : undefined;
  if (start) define(cte, walk.query(start, scope.beside()), scope);
  return walk.query(cte.ctequery, scope.beside());
}

/** The branch of a recursive CTE that does not look at the CTE itself. */
function startOf(query: Node): Node | undefined {
  if (!('SelectStmt' in query)) return undefined;
  const { larg } = query.SelectStmt;
  return larg && { SelectStmt: larg };
}
