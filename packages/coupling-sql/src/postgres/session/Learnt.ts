import type { Node } from 'libpg-query';
import { objectKey } from '../../schema/SchemaIndex';
import type {
  FunctionDefinition,
  ObjectDefinition,
} from '../../schema/sqlSchema';
import { tableName } from '../../schema/tableName';
import { texts } from '../names';
import { objectsMade } from './objectsMade';

/** Objects and functions that statements have made, one after the other. */
export class Learnt {
  readonly #objects = new Map<string, ObjectDefinition>();
  readonly #functions = new Map<string, FunctionDefinition[]>();

  object(kind: string, name: string): ObjectDefinition | undefined {
    return this.#objects.get(objectKey({ kind, name }));
  }

  functionsNamed(name: string): FunctionDefinition[] {
    return this.#functions.get(name) ?? [];
  }

  get objects(): ObjectDefinition[] {
    return [...this.#objects.values()];
  }

  get functions(): FunctionDefinition[] {
    return [...this.#functions.values()].flat();
  }

  /**
   * Learns what a statement makes.
   *
   * @param searchPath - where its unqualified names are looked up
   */
  take(node: Node, text: string, searchPath: string[]) {
    const nameOf = (parts: string[]) => {
      const [name, schema = searchPath[0]] = [...parts].reverse();
      return tableName(schema, name);
    };
    for (const each of objectsMade(node, nameOf)) {
      this.#objects.set(objectKey(each), each);
    }
    if ('CreateFunctionStmt' in node) {
      const parts = texts(node.CreateFunctionStmt.funcname);
      const [name, schema = searchPath[0]] = parts.reverse();
      const full = tableName(schema, name);
      const definition = { schema, name, definition: text, searchPath };
      this.#functions.set(full, [
        ...(this.#functions.get(full) ?? []),
        definition,
      ]);
    }
  }
}
