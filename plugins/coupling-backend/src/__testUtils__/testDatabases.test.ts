import { createTestDatabases } from './testDatabases';

const databases = createTestDatabases();

describe('test databases', () => {
  it('include PostgreSQL in CI, where leaving it out would go unnoticed', () => {
    expect(databases.supports('SQLITE_3')).toBe(true);
    const missing = !databases.supports('POSTGRES_18');
    expect(Boolean(process.env.CI) && missing).toBe(false);
  });
});
