import { hasMariaDb } from '@seams/backstage-plugin-coupling-node/testing';

/**
 * Runs tests where they can have a server of their own: they set it up in
 * several ways, and see everything that is executed on it.
 */
export const describeOnMariaDb =
  hasMariaDb() && !process.env.BACKSTAGE_TEST_DATABASE_MYSQL8_CONNECTION_STRING
    ? describe
    : describe.skip;
