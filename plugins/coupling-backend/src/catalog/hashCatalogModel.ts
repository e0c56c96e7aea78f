import { createHash } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { CatalogModel } from '@seams/coupling-core';

/** Items hashed before other work gets its turn. */
const TURN = 1_000;

/** The same for two models that say the same, in whatever order. */
export async function hashCatalogModel(model: CatalogModel): Promise<string> {
  const hash = createHash('sha256');
  for (const list of Object.keys(model).sort() as (keyof CatalogModel)[]) {
    hash.update(`${list}\n`);
    const digests: string[] = [];
    for (const [index, item] of (model[list] ?? []).entries()) {
      if (index % TURN === 0) await nextTurn();
      digests.push(createHash('sha256').update(stable(item)).digest('hex'));
    }
    for (const digest of digests.sort()) hash.update(digest);
  }
  return hash.digest('hex');
}

/** JSON with the keys of every object in order. */
function stable(value: object): string {
  return JSON.stringify(value, (_key, part) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(
          Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)),
        )
      : part,
  );
}
