import { storageTrouble } from './storageTrouble';

const withCode = (code: string) => Object.assign(new Error('x'), { code });

describe('storageTrouble', () => {
  it.each([
    ['25006', 'read-only'],
    ['SQLITE_READONLY', 'read-only'],
    ['SQLITE_READONLY_DBMOVED', 'read-only'],
    ['53100', 'full'],
    ['SQLITE_FULL', 'full'],
    ['08006', 'unreachable'],
    ['57P01', 'unreachable'],
    ['57P03', 'unreachable'],
    ['53300', 'unreachable'],
    ['ECONNREFUSED', 'unreachable'],
    ['ECONNRESET', 'unreachable'],
    ['SQLITE_CANTOPEN', 'unreachable'],
    ['23505', undefined],
    ['42P01', undefined],
    ['SQLITE_CONSTRAINT_UNIQUE', undefined],
    ['125006', undefined],
  ])('takes code %s for %s', (code, trouble) => {
    expect(storageTrouble(withCode(code))).toBe(trouble);
  });

  it.each([
    [new Error('Connection terminated unexpectedly'), 'unreachable'],
    [
      new Error('Knex: Timeout acquiring a connection. The pool is full'),
      'unreachable',
    ],
    [new Error('something else'), undefined],
    ['a text', undefined],
    [null, undefined],
  ])('takes %s for %s', (error, trouble) => {
    expect(storageTrouble(error)).toBe(trouble);
  });
});
