import { readTable } from './from';
import { tableNamed } from './names';
import type { Name, PlainAccess } from './readPlainly';
import type { Walk } from './walk';

/** Notes what was told without the parser. */
export function walkPlainly(
  walk: Walk,
  {
    reads = [],
    writes = [],
    ddl = [],
    schema,
    objects = [],
    unread,
  }: PlainAccess,
) {
  if (unread) walk.log.notFollowed(unread);
  for (const { kind, name, isNew } of objects) {
    const full = kind === 'schema' ? name[0] : resolved(walk, name);
    if (full === undefined) continue;
    walk.log.touch({ kind, name: full, ...(isNew && { isNew }) });
  }
  for (const name of reads) {
    readTable(
      walk,
      name.map(value => ({ Identifier: { value } })),
    );
  }
  walk.log.defineSchema(schema);
  for (const name of writes) walk.log.write(resolved(walk, name));
  for (const name of ddl) walk.log.define(resolved(walk, name));
}

function resolved(walk: Walk, name: Name): string | undefined {
  const [table, schema] = [...name].reverse();
  return tableNamed(walk, table, schema);
}
