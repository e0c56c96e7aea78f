import type { Knex } from 'knex';
import {
  listCollectors,
  summariseSources,
} from '../database/operations/summariseSources';

/** How all sources are doing, on one page. */
export async function summariseAll(knex: Knex) {
  return summariseSources(knex, { collectors: await listCollectors(knex) });
}
