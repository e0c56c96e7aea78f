import Knex from 'knex';
import { redactError, redactReason, redactText } from './redact';

describe('redactText', () => {
  it.each([
    ['no address at all', 'no address at all'],
    ['https://a.test/b', 'https://a.test/b'],
    [
      'at https://me:pw@a.test:8080/b, sorry',
      'at https://a.test:8080/b, sorry',
    ],
    ['https://a.test/b?token=x&y=1 said 500', 'https://a.test/b said 500'],
    ['"https://a.test/b#access_token=x"', '"https://a.test/b"'],
    ['postgres://u:p%40x@db/x and ftp://u@h', 'postgres://db/x and ftp://h'],
    ['https://a.test?k=1', 'https://a.test'],
    ['http://me:p@ss@a.test/b', 'http://a.test/b'],
  ])('turns %j into %j', (text, expected) => {
    expect(redactText(text)).toBe(expected);
  });

  it('cuts what nobody would read', () => {
    expect(redactText('x'.repeat(5_000))).toBe(`${'x'.repeat(2_000)}…`);
  });

  it('is done with a megabyte of what looks like an address or a statement', () => {
    const long = ['a.a', 'select ', 'with - ', 'x://', 'insert into '];
    for (const part of long) {
      const text = part.repeat(1_000_000 / part.length);
      expect(redactText(text).length).toBeLessThanOrEqual(2_001);
    }
  });
});

describe('redactReason', () => {
  it.each([
    [
      Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' }),
      'The other side closed the connection (ECONNRESET): Error: read ECONNRESET',
    ],
    [
      new TypeError('fetch failed', { cause: new Error('socket hang up') }),
      'The other side closed the connection: TypeError: fetch failed',
    ],
  ])('says in words that a connection broke (%#)', (error, reason) => {
    expect(redactReason(error)).toBe(reason);
    expect(redactError(error).message).toBe(
      reason.replace(/(Type)?Error: /, ''),
    );
  });

  it('tells why the database refused a statement, and not what was in it', async () => {
    const knex = Knex({
      client: 'better-sqlite3',
      connection: ':memory:',
      useNullAsDefault: true,
    });
    await knex.schema.createTable('t', table => {
      table.string('a').notNullable();
      table.string('b').unique();
    });
    const secret = 'secret-4711 - and more';
    const statements = [
      knex('t').insert({ b: secret }),
      knex('t').where({ c: secret }),
      knex('t').where({ c: secret }).update({ b: secret }),
      knex('t').where({ c: secret }).delete(),
      knex('t').where({ c: secret }).count(),
    ];
    const reasons: string[] = [];
    for (const statement of statements) {
      const error = await statement.then(
        () => undefined,
        reason => reason,
      );
      reasons.push(redactReason(error));
    }
    await knex.destroy();
    expect(reasons).toEqual([
      'SqliteError: NOT NULL constraint failed: t.a',
      ...Array(4).fill('SqliteError: no such column: c'),
    ]);
  });
});

describe('redactError', () => {
  it('keeps the name, and nothing secret in message and stack', () => {
    const redacted = redactError(new TypeError('https://u:pw@a.test failed'));
    expect(redacted.name).toBe('TypeError');
    expect(redacted.message).toBe('https://a.test failed');
    expect(redacted.stack).not.toContain('pw');
  });

  it('takes what is no error', () => {
    expect(redactError('https://u:pw@a.test').message).not.toContain('pw');
  });
});
