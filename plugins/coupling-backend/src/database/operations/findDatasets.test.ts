import { assessedDataset, assessment } from '../../__testUtils__/assessment';
import {
  createTestDatabases,
  initTestDatabase,
} from '../../__testUtils__/testDatabases';
import { writeAssessment } from '../../__testUtils__/writeAssessment';
import { findDatasets } from './findDatasets';

const databases = createTestDatabases();
const a = 'resource:default/a';
const b = 'resource:default/b';

const datasets = [
  assessedDataset(a, 'preorder'),
  assessedDataset(a, 'shop.Order'),
  assessedDataset(b, 'Order'),
  assessedDataset(a, 'order'),
  assessedDataset(a, 'order.archive'),
  assessedDataset(a, '100%'),
  assessedDataset(a, 'order_item'),
  assessedDataset(a, 'orderXitem'),
  assessedDataset(a, 'back\\slash'),
  assessedDataset(a, 'Bestellübersicht.ÄÖÜ'),
];

describe.each(databases.eachSupportedId())('findDatasets, %s', id => {
  async function find(options: {
    name: string;
    store?: string;
    limit?: number;
  }) {
    const knex = await initTestDatabase(databases, id);
    await writeAssessment(knex, assessment({ datasets }));
    const found = await findDatasets(knex, { limit: 50, ...options });
    return found.map(({ dataset }) => `${dataset.store}#${dataset.name}`);
  }

  it('puts exact names first, then whole parts, then other endings', async () => {
    await expect(find({ name: 'ORDER' })).resolves.toEqual([
      `${a}#order`,
      `${b}#Order`,
      `${a}#shop.Order`,
      `${a}#preorder`,
    ]);
  });

  it('stays in the store asked for, and within the limit', async () => {
    await expect(find({ name: 'order', store: b })).resolves.toEqual([
      `${b}#Order`,
    ]);
    await expect(find({ name: 'order', limit: 1 })).resolves.toEqual([
      `${a}#order`,
    ]);
  });

  it.each([
    ['%', [`${a}#100%`]],
    ['order_item', [`${a}#order_item`]],
    ['k\\slash', [`${a}#back\\slash`]],
    ['äöü', [`${a}#Bestellübersicht.ÄÖÜ`]],
    ["' or 1=1 --", []],
    ['nul\u0000', []],
  ])('takes %j literally', async (name, expected) => {
    await expect(find({ name })).resolves.toEqual(expected);
  });
});
