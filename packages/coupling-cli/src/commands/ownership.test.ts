import { testFolder } from '../testing/folder';
import { runCoupling } from '../testing/runCoupling';

const folder = testFolder();

const CATALOG = `
apiVersion: backstage.io/v1alpha1
kind: Component
metadata: { name: orders }
spec:
  type: service
  owner: shop
  boundary:
    systemOfRecordFor:
      - { fact: order state, datasets: ['resource:default/shop-db#ordering'] }
    exemptions:
      - rule: foreign-read
        reason: reports
        approvedBy: user:default/kim
        until: 2026-12-31
`;

const access = (service: string, mode: string, name: string) =>
  `${JSON.stringify({
    kind: 'access',
    source: 'pg',
    observedAt: '2026-08-01T00:00:00Z',
    service,
    dataset: { store: 'shop-db', name },
    mode,
    confidence: 'observed',
  })}\n`;

describe('coupling ownership', () => {
  it('writes a file that the gate takes', async () => {
    const catalog = folder.write('catalog.yaml', CATALOG);
    const evidence = folder.write(
      'evidence.ndjson',
      access('billing', 'write', 'billing.invoice') +
        access('billing', 'read', 'ordering.orders'),
    );
    const { code, stdout } = await runCoupling([
      'ownership',
      ...['--evidence', evidence, '--catalog', catalog],
    ]);
    expect(code).toBe(0);
    const { datasets, exemptions } = JSON.parse(stdout);
    expect(
      datasets.map(
        ({ name, systemOfRecord: { service, basis }, team }: any) => [
          name,
          service,
          basis,
          team,
        ],
      ),
    ).toEqual([
      [
        'billing.invoice',
        'component:default/billing',
        'sole-writer',
        undefined,
      ],
      [
        'ordering',
        'component:default/orders',
        'declared',
        'group:default/shop',
      ],
      [
        'ordering.orders',
        'component:default/orders',
        'declared',
        'group:default/shop',
      ],
    ]);
    expect(exemptions).toEqual([
      {
        rule: 'foreign-read',
        service: 'component:default/orders',
        reason: 'reports',
        approvedBy: 'user:default/kim',
        until: '2026-12-31',
      },
    ]);

    const gate = await runCoupling([
      ...['gate', '--service', 'orders'],
      ...['--against', folder.write('ownership.json', stdout)],
      '--migrations',
      folder.write(
        'V2.sql',
        'create table ordering.items (id int); select * from billing.invoice;',
      ),
    ]);
    expect(gate.stdout).toContain(
      'allowed: orders reads billing.invoice, which belongs to billing. An exemption by kim holds until 2026-12-31: reports',
    );
    expect(gate.code).toBe(0);
  });
});
