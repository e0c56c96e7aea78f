import type { NameOwners } from '@seams/backstage-plugin-coupling-node/databases';
import { readForeignKeys } from './catalog/foreignKeys';
import { readGrants } from './catalog/grants';
import { readRelations } from './catalog/relations';
import { readClock } from './readServer';
import type { Session } from './session';
import { readConsumers } from './traffic/consumers';
import { readDigests } from './traffic/readDigests';
import { countPreparedExecutions, readPrepared } from './traffic/readPrepared';
import { sampleUsers } from './traffic/sampleUsers';

/** Expressions between SELECT and its FROM, outside of parentheses. */
function selectedBy(sql: string): string[] {
  const found = [''];
  let depth = 0;
  for (const sign of sql.replace(/^\s*select\s+(distinct\s+)?/i, '')) {
    if (sign === '(') depth += 1;
    if (sign === ')') depth -= 1;
    if (sign === ',' && depth === 0) found.push('');
    else found[found.length - 1] += sign;
    if (depth === 0 && /\sfrom\s$/i.test(found.at(-1)!)) break;
  }
  return found.map(each => each.replace(/\sfrom\s$/i, '').trim());
}

/** The queries of a run, of which each is answered with one row. */
async function questionsAsked(): Promise<string[]> {
  const asked: string[] = [];
  const session: Session = {
    query: async <Row extends object>(sql: string) => {
      asked.push(...sql.split(/ union /));
      const columns = selectedBy(sql).map(each => each.split(/\s/).at(-1)!);
      const row = columns.map(name => [name.replaceAll('`', ''), '1']);
      return [Object.fromEntries(row)] as Row[];
    },
    end: async () => {},
  };
  await readRelations(session);
  await readForeignKeys(session);
  await readGrants(session);
  await readClock(session);
  await readDigests(session);
  await readPrepared(session);
  await countPreparedExecutions(session);
  await readConsumers(session, {} as Parameters<typeof readConsumers>[1], {
    hasPerformanceSchema: true,
    account: '',
  }).catch(() => {});
  await sampleUsers(session, {
    tables: ['events_statements_current', 'events_statements_history_long'],
    isShared: () => false,
    users: { ownerOf: () => ({ kind: 'unknown' }) } as unknown as NameOwners,
    signal: new AbortController().signal,
    wait: async () => {},
  });
  return asked;
}

it('names every column that it reads, as MySQL 8 gives those of information_schema in capitals', async () => {
  const asked = await questionsAsked();
  expect(asked.length).toBeGreaterThan(11);
  expect(
    asked
      .flatMap(selectedBy)
      .filter(each => !/\sas\s+(`\w+`|\w+)$/i.test(each)),
  ).toEqual([]);
});

it('never selects the samples of statements, which hold literals', async () => {
  const asked = (await questionsAsked()).map(sql => sql.toLowerCase());
  expect(asked.filter(sql => /query_sample_text|\*\s*from/.test(sql))).toEqual(
    [],
  );
  // What is prepared has no digest; it is parsed, and not kept.
  expect(
    asked
      .filter(sql => sql.includes('sql_text'))
      .map(sql => sql.includes('from performance_schema.prepared_statements')),
  ).toEqual([true]);
});
