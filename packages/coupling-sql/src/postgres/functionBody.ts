import type { CreateFunctionStmt, Node } from 'libpg-query';

/** Statements of a body in the SQL standard's form; texts are not read. */
export function bodyOf({
  sql_body: body,
}: Pick<CreateFunctionStmt, 'sql_body'>): Node[] | undefined {
  if (!body) return undefined;
  const lists = 'List' in body ? body.List.items ?? [] : [body];
  return lists.flatMap(list =>
    'List' in list ? list.List.items ?? [] : [list],
  );
}
