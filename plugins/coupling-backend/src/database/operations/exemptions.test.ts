import {
  createTestDatabases,
  initTestDatabase,
} from '../../__testUtils__/testDatabases';
import { addExemption } from './addExemption';
import { listExemptions } from './listExemptions';
import { readExemption } from './readExemption';
import { removeExemption } from './removeExemption';

const databases = createTestDatabases();

const narrow = {
  rule: 'foreign-read',
  service: 'component:default/orders',
  dataset: { store: 'resource:default/stock-db', name: '*' },
  otherService: 'component:default/stock',
  reason: 'moves in spring',
  approvedBy: 'group:default/architects',
  until: '2027-03-31',
};
const wide = {
  rule: 'no-incident-owner',
  service: 'component:default/mail',
  reason: 'is switched off soon',
  approvedBy: 'user:default/ann',
  until: '2027-01-31',
};
const entered = {
  createdBy: 'user:default/bob',
  now: '2026-11-23T10:00:00.000Z',
};
const kept = {
  createdBy: 'user:default/bob',
  createdAt: '2026-11-23T10:00:00.000Z',
};

describe.each(databases.eachSupportedId())('exemptions, %s', id => {
  it('are kept with everything they say, and found by service', async () => {
    const knex = await initTestDatabase(databases, id);
    const first = await addExemption(knex, { exemption: narrow, ...entered });
    const second = await addExemption(knex, { exemption: wide, ...entered });

    expect(first).toEqual({ id: first.id, ...narrow, ...kept });
    await expect(listExemptions(knex)).resolves.toEqual([first, second]);
    await expect(
      listExemptions(knex, { service: 'component:default/mail' }),
    ).resolves.toEqual([{ id: second.id, ...wide, ...kept }]);
    await expect(readExemption(knex, { id: first.id })).resolves.toEqual(first);
  });

  it('are ended once', async () => {
    const knex = await initTestDatabase(databases, id);
    const { id: exemption } = await addExemption(knex, {
      exemption: wide,
      ...entered,
    });
    await expect(removeExemption(knex, { id: exemption })).resolves.toBe(true);
    await expect(removeExemption(knex, { id: exemption })).resolves.toBe(false);
    await expect(readExemption(knex, { id: exemption })).resolves.toBe(
      undefined,
    );
  });
});
