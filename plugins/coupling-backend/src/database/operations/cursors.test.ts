import {
  createTestDatabases,
  initTestDatabase,
} from '../../__testUtils__/testDatabases';
import { readCursor } from './readCursor';
import { writeCursor } from './writeCursor';

const databases = createTestDatabases();
const of = { collector: 'files', scope: 'a' };

jest.setTimeout(60_000);

describe.each(databases.eachSupportedId())('cursors, %s', id => {
  it('are read as they were written, per collector and scope', async () => {
    const knex = await initTestDatabase(databases, id);
    await expect(readCursor(knex, of)).resolves.toBeUndefined();

    await writeCursor(knex, { ...of, cursor: { page: 1 } });
    await writeCursor(knex, { ...of, cursor: { page: 2, of: ['x', null] } });

    await expect(readCursor(knex, of)).resolves.toEqual({
      page: 2,
      of: ['x', null],
    });
    await expect(
      readCursor(knex, { ...of, scope: 'b' }),
    ).resolves.toBeUndefined();
  });

  it('are forgotten when a delivery leaves none', async () => {
    const knex = await initTestDatabase(databases, id);
    await writeCursor(knex, { ...of, cursor: 'x' });
    await writeCursor(knex, { ...of, cursor: undefined });
    await expect(readCursor(knex, of)).resolves.toBeUndefined();
  });
});
