import type { LoggerService } from '@backstage/backend-plugin-api';

/**
 * A logger for tests that do not look at what is logged. Unlike the mocks of
 * `backend-test-utils` it does not load every service of Backstage.
 *
 * @public
 */
export function silentLogger(): LoggerService {
  const logger: LoggerService = {
    error() {},
    warn() {},
    info() {},
    debug() {},
    child: () => logger,
  };
  return logger;
}
