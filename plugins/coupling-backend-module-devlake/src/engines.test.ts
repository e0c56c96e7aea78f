import type { Knex } from 'knex';
import { ENGINES } from './engines';

/** MySQL proper is not among the databases of the tests. */
describe('the limit of a question on MySQL', () => {
  it.each([
    ['8.0.36', 'session max_execution_time = 5000'],
    ['10.11.6-MariaDB', 'session max_statement_time = 5'],
  ])('is set on %s by "%s"', async (version, statement) => {
    const said: string[] = [];
    const trx = {
      raw: async (sql: string) => {
        said.push(sql);
        return [[{ version }]];
      },
    };
    await ENGINES.mysql.limit(trx as unknown as Knex.Transaction, 5_000);
    expect(said).toEqual([
      'select version() as version',
      expect.stringContaining(statement),
      'set session transaction read only',
    ]);
  });
});
