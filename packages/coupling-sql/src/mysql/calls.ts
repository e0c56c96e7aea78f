import { tableName } from '../schema/tableName';
import type { ObjectName } from './ast';
import { HARMLESS_FUNCTIONS } from './generated/functions';
import { partsOf } from './names';
import type { Walk } from './walk';

/** A function is called; that it is the server's own is told by its name. */
export function call(walk: Walk, node: { name: ObjectName }) {
  walk.visited.add(node);
  walk.visited.add(node.name);
  const [name = '', schema] = partsOf(node.name).reverse();
  if (schema === undefined && HARMLESS_FUNCTIONS.has(name.toLowerCase())) {
    return;
  }
  walk.log.notFollowed({ cause: 'call', name: tableName(schema, name) });
}
