import { parseOwnershipFile } from '@seams/coupling-core';
import { readMigrations, type SqlDialect } from '@seams/coupling-sql';
import { judgeChange } from '../../gate/judgeChange';
import { Ownership } from '../../gate/Ownership';

const STORE = 'resource:default/db';
const owned = (name: string, service: string) => ({
  store: STORE,
  name,
  systemOfRecord: {
    status: 'known',
    service: `component:default/${service}`,
    basis: 'declared',
  },
});

/** `billing` has one schema of the database, `orders` has the other. */
const OWNERSHIP = new Ownership(
  parseOwnershipFile({
    seamsOwnership: 1,
    assessedAt: '2026-09-30T00:00:00Z',
    exemptions: [],
    datasets: [owned('billing', 'billing'), owned('ordering', 'orders')],
  }),
);

/** What the gate says of a script of `billing`, by its exit code and in full. */
export async function askGate(
  dialect: SqlDialect,
  { before, script }: { before: string; script: string },
) {
  const migrations = await readMigrations({
    dialect,
    files: [
      { path: 'V1__before.sql', text: before },
      { path: 'V2__script.sql', text: script },
    ],
  });
  const { breaches, unknown } = judgeChange({
    service: 'component:default/billing',
    store: STORE,
    ownership: OWNERSHIP,
    migrations,
    isJudged: path => path === 'V2__script.sql',
    today: '2026-10-01',
  });
  const code = breaches.length > 0 ? 1 : Number(unknown.length > 0) * 2;
  return { code, breaches, unknown };
}
