import { createHash } from 'node:crypto';
import type { JsonValue } from '@backstage/types';
import stableStringify from 'fast-json-stable-stringify';
import type { CollectorRun } from '../collector';

/**
 * The same run, with cursors that hold only for these settings: after a
 * change of them `cursor` answers nothing, so that what was passed over with
 * the old settings is read after all. Give it the settings that decide what
 * is read, and no secrets.
 *
 * @public
 */
export function withSettingsCursor(
  run: CollectorRun,
  settings: JsonValue,
): CollectorRun {
  const hash = createHash('sha256')
    .update(stableStringify(settings))
    .digest('hex')
    .slice(0, 16);
  return {
    ...run,
    async cursor(scope) {
      const kept = await run.cursor(scope);
      return isKept(kept) && kept.settings === hash ? kept.cursor : undefined;
    },
    deliver({ cursor, ...delivery }) {
      return run.deliver(
        cursor === undefined
          ? delivery
          : { ...delivery, cursor: { settings: hash, cursor } },
      );
    },
  };
}

function isKept(
  value: JsonValue | undefined,
): value is { settings: JsonValue; cursor: JsonValue } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'settings' in value &&
    'cursor' in value
  );
}
