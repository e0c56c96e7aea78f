import type { MariaDb } from '@seams/backstage-plugin-coupling-node/testing';
import { openDatabase } from './database';
import { readDeployments } from './readDeployments';
import { readPlaces } from './readPlaces';
import { ENGINES, Lake, startServer } from './__testUtils__/lake';

/** What names in our questions mean where these come first. */
const CAPTURES = [
  `create function evil.ran() returns boolean language plpgsql
     as 'begin raise exception ''ran''; end'`,
  ...[
    'version()',
    '"left"(text, int)',
    'to_char(timestamptz, text)',
    'to_char(timestamp, text)',
    'timezone(text, timestamptz)',
  ].map(
    signature => `create function evil.${signature} returns text
       language plpgsql as 'begin raise exception ''ran''; end'`,
  ),
  ...['varchar', 'text', 'timestamptz', 'record'].flatMap(type =>
    ['=', '>=', '>', '<>'].map(
      (operator, at) => `do $$ begin
        create function evil.${type}_${at}(pg_catalog.${type}, pg_catalog.${type})
          returns boolean language plpgsql
          as 'begin raise exception ''ran''; end';
        create operator evil.${operator} (function = evil.${type}_${at},
          leftarg = pg_catalog.${type}, rightarg = pg_catalog.${type});
        exception when others then null; end $$`,
    ),
  ),
  'create view evil.repos as select 1 as id where evil.ran()',
  'create view evil.cicd_deployment_commits as select 1 as id where evil.ran()',
  'create domain evil.timestamptz as timestamptz check (evil.ran())',
  'grant usage on schema evil to public',
  'grant select on all tables in schema evil to public',
];

const [postgresql] = ENGINES;

postgresql[1]('a hostile owner of a lake on PostgreSQL', () => {
  let server: MariaDb;
  let lake: Lake;

  beforeAll(async () => {
    server = await startServer('postgresql');
    lake = await new Lake('postgresql', server.url).fill();
    await lake.add({ id: 'a', finished_date: '2026-07-01T10:00:00Z' });
    await lake.run('create schema evil', ...CAPTURES);
  });
  afterAll(() => lake?.drop());

  it.each<[string, (setting: string) => string]>([
    ['the database', setting => `alter database ${lake.name} set ${setting}`],
    ['the user', setting => `alter role ${lake.user} set ${setting}`],
  ])('runs nothing as our user by settings of %s', async (_, set) => {
    await lake.run(
      ...[
        'search_path = evil, pg_catalog, public',
        'standard_conforming_strings = off',
        'default_transaction_read_only = off',
        "datestyle = 'SQL, DMY'",
      ].map(set),
    );
    const database = openDatabase(lake.address);
    const since = '2026-01-01T00:00:00.000Z';
    try {
      const places = await readPlaces(database);
      expect([...places.values()]).toMatchObject([
        { repoUrl: 'https://github.com/acme/orders' },
      ]);
      const { items } = await readDeployments(
        database,
        {
          finishedSince: since,
          changedSince: { finished: since, written: since },
        },
        {},
      );
      expect(items).toMatchObject([
        { id: 'a', finishedAt: '2026-07-01T10:00:00.000000Z' },
      ]);
    } finally {
      await database.close();
    }
  });
});
