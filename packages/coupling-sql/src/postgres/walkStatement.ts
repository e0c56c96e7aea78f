import type { Node } from 'libpg-query';
import type { Scope } from '../access/Scope';
import type { Shape } from '../access/shape';
import * as defining from './define';
import { columnsIn } from './expression';
import * as other from './otherStatements';
import { select } from './select';
import type { Walk } from './walk';
import { insert, merge, remove, update } from './write';

const NOTHING: Shape = { columns: [] };

/**
 * Walks any statement and notes what it does; gives the columns it returns.
 * Statements that touch no table, like SET and BEGIN, fall through.
 */
export function walkStatement(walk: Walk, node: Node, scope: Scope): Shape {
  if ('SelectStmt' in node) return select(walk, node.SelectStmt, scope);
  if ('InsertStmt' in node) return insert(walk, node.InsertStmt, scope);
  if ('UpdateStmt' in node) return update(walk, node.UpdateStmt, scope);
  if ('DeleteStmt' in node) return remove(walk, node.DeleteStmt, scope);
  if ('MergeStmt' in node) return merge(walk, node.MergeStmt, scope);
  moveData(walk, node, scope);
  define(walk, node, scope);
  return NOTHING;
}

function moveData(walk: Walk, node: Node, scope: Scope) {
  if ('CopyStmt' in node) other.copy(walk, node.CopyStmt, scope);
  if ('CreateTableAsStmt' in node) {
    other.createTableAs(walk, node.CreateTableAsStmt, scope);
  }
  if ('RefreshMatViewStmt' in node)
    other.refresh(walk, node.RefreshMatViewStmt);
  if ('TruncateStmt' in node) other.truncate(walk, node.TruncateStmt);
  if ('ExplainStmt' in node) other.explain(walk, node.ExplainStmt, scope);
  if ('PrepareStmt' in node) inside(walk, node.PrepareStmt.query, scope);
  if ('DeclareCursorStmt' in node) {
    inside(walk, node.DeclareCursorStmt.query, scope);
  }
  if ('ReturnStmt' in node) columnsIn(walk, node.ReturnStmt.returnval, scope);
  if ('CallStmt' in node) columnsIn(walk, node.CallStmt.funccall, scope);
}

function inside(walk: Walk, query: Node | undefined, scope: Scope) {
  if (query) walk.query(query, scope.inner());
}

function define(walk: Walk, node: Node, scope: Scope) {
  if ('CreateStmt' in node) defining.createTable(walk, node.CreateStmt);
  if ('CreateForeignTableStmt' in node) {
    const { base } = node.CreateForeignTableStmt;
    if (base) defining.createTable(walk, base);
  }
  if ('AlterTableStmt' in node) defining.alterTable(walk, node.AlterTableStmt);
  if ('ViewStmt' in node) defining.createView(walk, node.ViewStmt, scope);
  if ('DropStmt' in node) defining.drop(walk, node.DropStmt);
  if ('CommentStmt' in node) defining.comment(walk, node.CommentStmt);
  if ('RenameStmt' in node) defining.rename(walk, node.RenameStmt);
  if ('GrantStmt' in node) defining.grant(walk, node.GrantStmt);
  if ('RuleStmt' in node) other.createRule(walk, node.RuleStmt, scope);
  if ('CreateFunctionStmt' in node) {
    other.createFunction(walk, node.CreateFunctionStmt, scope);
  }
  defineOnTable(walk, node);
}

/** What is made on a table changes the table. */
function defineOnTable(walk: Walk, node: Node) {
  if ('IndexStmt' in node) defining.defines(walk, node.IndexStmt.relation);
  if ('CreateTrigStmt' in node) {
    defining.defines(walk, node.CreateTrigStmt.relation);
  }
  if ('CreatePolicyStmt' in node) {
    defining.defines(walk, node.CreatePolicyStmt.table);
  }
  if ('AlterPolicyStmt' in node) {
    defining.defines(walk, node.AlterPolicyStmt.table);
  }
  if ('AlterObjectSchemaStmt' in node) {
    defining.setSchema(walk, node.AlterObjectSchemaStmt);
  }
}
