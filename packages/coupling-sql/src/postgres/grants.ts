import type { AlterDefaultPrivilegesStmt, GrantStmt, Node } from 'libpg-query';
import { texts } from './names';
import { defineSchemas } from './define';
import { defineNamed, defineRange } from './objects';
import type { Walk } from './walk';

/** GRANT and REVOKE change who may use something. */
export function grant(walk: Walk, statement: GrantStmt) {
  const { objtype, targtype, objects = [] } = statement;
  if (targtype === 'ACL_TARGET_ALL_IN_SCHEMA') {
    defineSchemas(walk, objects);
    return;
  }
  for (const object of objects) {
    if ('RangeVar' in object) defineRange(walk, objtype, object.RangeVar);
    else defineNamed(walk, objtype, object);
  }
}

/**
 * ALTER DEFAULT PRIVILEGES: of what comes to be in schemas, or of what a role
 * makes anywhere, which may be anybody's.
 */
export function defaultPrivileges(
  walk: Walk,
  { options = [], action }: AlterDefaultPrivilegesStmt,
) {
  if (action) walk.visited.add(action);
  const schemas = namesIn(options, 'schemas');
  defineSchemas(walk, schemas);
  const roles = namesIn(options, 'roles');
  if (schemas.length === 0 && roles.length > 0) {
    walk.log.notFollowed({ cause: 'owned' });
  }
}

function namesIn(options: Node[], option: string): Node[] {
  return options.flatMap(each => {
    if (!('DefElem' in each) || each.DefElem.defname !== option) return [];
    const { arg } = each.DefElem;
    return arg && 'List' in arg ? arg.List.items ?? [] : [];
  });
}

/** The names of schemas among the options of a statement. */
export function schemaOption(options: Node[] = []): string | undefined {
  for (const each of options) {
    if (!('DefElem' in each) || each.DefElem.defname !== 'schema') continue;
    const { arg } = each.DefElem;
    return arg ? texts([arg])[0] : undefined;
  }
  return undefined;
}
