import * as fc from '@seams/property-testing';
import { Client } from 'pg';
import { askGate } from '../testing/oracle/askGate';
import { postgresScript } from '../testing/oracle/postgresScript';
import { COUNTS, OWN, stateOf, WORLD } from '../testing/oracle/postgresWorld';
import { Tape } from '../testing/oracle/Tape';

jest.setTimeout(1_800_000);

const URL_OF_SERVER =
  process.env.BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING;

/** Scripts in each `npm test`; `npm run fuzz` has twenty times as many. */
const SCRIPTS = 500;
/** Of those that touch nothing foreign, at least so many are green. */
const GREEN = 0.9;

it('has a PostgreSQL to ask in CI', () => {
  expect(Boolean(process.env.CI) && !URL_OF_SERVER).toBe(false);
});

(URL_OF_SERVER ? describe : describe.skip)(
  'the gate, as PostgreSQL has it',
  () => {
    const database = `coupling_oracle_${process.pid}`;
    let client: Client;
    /** How the schemas are between scripts, as far as that is known. */
    let foreign: string | undefined;
    let own: string | undefined;

    beforeAll(async () => {
      await onServer(`create database ${database}`);
      const url = new URL(URL_OF_SERVER!);
      url.pathname = `/${database}`;
      client = new Client({ connectionString: url.href });
      await client.connect();
      await client.query(WORLD);
    });

    afterAll(async () => {
      await client?.end();
      await onServer(`drop database if exists ${database}`);
    });

    async function onServer(sql: string) {
      const server = new Client({ connectionString: URL_OF_SERVER });
      await server.connect();
      await server.query(sql).finally(() => server.end());
    }

    async function state(schema: string): Promise<string> {
      // Catalogues name functions and types as the path has it.
      await client.query('set local search_path to pg_catalog');
      return (await client.query(stateOf(schema))).rows[0].state;
    }

    async function counts() {
      const { rows } = await client.query(COUNTS);
      return (schema: string): { changed: number; read: number } =>
        rows.find(row => row.schema === schema) ?? { changed: 0, read: 0 };
    }

    /** What a script does; undefined where it fails. */
    async function done(script: string) {
      await client.query('begin');
      foreign ??= await state('ordering');
      own ??= await state('billing');
      await client.query('rollback; begin');
      try {
        const before = await counts();
        await client.query(script);
        const after = await counts();
        const changesForeign =
          after('ordering').changed > before('ordering').changed ||
          (await state('ordering')) !== foreign;
        const changesOwn =
          after('billing').changed > before('billing').changed ||
          (await state('billing')) !== own;
        // Sequences keep what was drawn from them.
        if (changesForeign) foreign = undefined;
        if (changesOwn) own = undefined;
        const reads = after('ordering').read > before('ordering').read;
        return { changesForeign, changesOwn, reads };
      } catch {
        return undefined;
      } finally {
        await client.query('rollback');
        await client.query('discard all');
      }
    }

    it('is never green where something foreign changes, and mostly where nothing does', async () => {
      const seen = { foreign: 0, own: 0, green: 0 };
      const notGreen = new Map<string, string>();
      const tape = fc.array(fc.nat(10_000), { minLength: 12, maxLength: 12 });
      await fc.assert(
        fc.asyncProperty(tape, async choices => {
          const script = postgresScript(new Tape(choices));
          const effect = await done(script);
          if (!effect) return;
          const { code, unknown } = await askGate('postgres', {
            before: OWN,
            script,
          });
          const { changesForeign, changesOwn, reads } = effect;
          if (changesForeign) {
            seen.foreign += 1;
            if (code === 0) throw new Error(`green, but foreign: ${script}`);
          } else if (changesOwn && !reads) {
            seen.own += 1;
            if (code === 0) seen.green += 1;
            else notGreen.set(script, JSON.stringify([code, unknown]));
          }
        }),
        { numRuns: SCRIPTS, endOnFailure: true },
      );
      // A world in which hardly anything changes would prove nothing.
      expect(seen.own).toBeGreaterThan(SCRIPTS * 0.2);
      expect(seen.foreign).toBeGreaterThan(SCRIPTS * 0.1);
      const isEnough = seen.green >= GREEN * seen.own;
      expect({ isEnough, why: isEnough ? [] : [seen, ...notGreen] }).toEqual({
        isEnough: true,
        why: [],
      });
    });
  },
);
