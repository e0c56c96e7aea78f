import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { testFolder } from './folder';
import { runCoupling } from './runCoupling';

const owned = (name: string, service: string, team?: string) => ({
  store: 'resource:default/shop-db',
  name,
  systemOfRecord: { status: 'known', service, basis: 'declared' },
  team,
});

/** Who owns what in the tests of the gate. */
export const OWNERSHIP = {
  seamsOwnership: 1,
  assessedAt: '2026-09-30T00:00:00Z',
  datasets: [
    owned('billing.invoice', 'billing', 'group:default/money'),
    owned('ordering.orders', 'orders', 'group:default/shop'),
    owned('shared.settings', 'billing'),
    owned('shared.carts', 'orders'),
    owned('stock', 'stock'),
    {
      store: 'resource:default/shop-db',
      name: 'public.codes',
      systemOfRecord: {
        status: 'contested',
        claimants: ['billing', 'component:default/stock'],
      },
    },
    {
      store: 'resource:default/shop-db',
      name: 'public.logs',
      systemOfRecord: { status: 'none' },
    },
    {
      store: 'resource:default/shop-db',
      name: 'public.vault',
      systemOfRecord: { status: 'hidden' },
    },
  ],
  exemptions: [
    {
      rule: 'foreign-read',
      service: 'billing',
      dataset: { store: 'shop-db', name: 'stock' },
      otherService: 'stock',
      reason: 'until the stock API has levels',
      approvedBy: 'user:default/kim',
      until: '2026-12-31',
    },
    {
      rule: 'foreign-write',
      service: 'billing',
      dataset: { store: 'shop-db', name: 'ordering.orders' },
      reason: 'refunds',
      approvedBy: 'user:default/kim',
      until: '2026-09-30',
    },
  ],
};

/** Judges changes of billing by `OWNERSHIP`; call it once in a file. */
export function gateOfBilling() {
  const folder = testFolder();
  const ownership = folder.write('ownership.json', JSON.stringify(OWNERSHIP));
  let cases = 0;

  /** Judges one file. */
  async function gate(sql: string | Buffer, ...more: string[]) {
    const workingDirectory = join(folder.path, `case-${++cases}`);
    mkdirSync(join(workingDirectory, 'db'), { recursive: true });
    writeFileSync(join(workingDirectory, 'db/V1__one.sql'), sql);
    const outcome = await runCoupling(
      [
        ...['gate', '--service', 'billing', '--migrations', 'db'],
        ...['--against', ownership, ...more],
      ],
      [],
      { workingDirectory },
    );
    return { ...outcome, workingDirectory };
  }
  return { folder, ownership, gate };
}
