import type { RootConfigService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import { checkChangeIdPattern } from './changeIdsIn';

/** Settings that all sources of releases have. @public */
export interface ReleaseSettings {
  /** A regular expression. */
  changeIdPattern: string;
  /** How far back to read at first; a whole number from 1 to 60. */
  backfillMonths: number;
}

/**
 * Reads `changeIdPattern` and `backfillMonths` of a section, with their
 * defaults.
 *
 * @param section - its name, like `coupling.gitlab`
 * @throws InputError with the name of the setting that makes no sense
 *
 * @public
 */
export function readReleaseSettings(
  config: RootConfigService,
  section: string,
): ReleaseSettings {
  const settings = config.getOptionalConfig(section);
  const backfillMonths = settings?.getOptionalNumber('backfillMonths') ?? 24;
  if (
    !Number.isInteger(backfillMonths) ||
    backfillMonths < 1 ||
    backfillMonths > 60
  ) {
    throw new InputError(
      `${section}.backfillMonths must be a whole number from 1 to 60`,
    );
  }
  return {
    backfillMonths,
    changeIdPattern: checkChangeIdPattern(
      settings?.getOptionalString('changeIdPattern'),
      `${section}.changeIdPattern`,
    ),
  };
}

/**
 * The same time of day so many months earlier.
 *
 * @public
 */
export function monthsBefore(now: Date, months: number): Date {
  const before = new Date(now);
  before.setUTCMonth(before.getUTCMonth() - months);
  return before;
}
