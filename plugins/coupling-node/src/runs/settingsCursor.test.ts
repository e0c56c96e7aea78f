import { silentLogger } from '../testing/silentLogger';
import type { JsonValue } from '@backstage/types';
import type { CollectorRun } from '../collector';
import { withSettingsCursor } from './settingsCursor';

describe('withSettingsCursor', () => {
  let kept: Record<string, JsonValue | undefined>;
  let run: CollectorRun;

  beforeEach(() => {
    kept = {};
    run = {
      logger: silentLogger(),
      signal: new AbortController().signal,
      cursor: async scope => kept[scope],
      deliver: async ({ scope, cursor }) => {
        kept[scope] = cursor;
        return {
          accepted: 0,
          alreadyKnown: 0,
          rejected: 0,
          removed: 0,
          leftOut: 0,
        };
      },
    };
  });

  const keep = (settings: JsonValue, cursor?: JsonValue) =>
    withSettingsCursor(run, settings).deliver({
      scope: 'a',
      mode: 'delta',
      items: [],
      cursor,
    });
  const read = (settings: JsonValue) =>
    withSettingsCursor(run, settings).cursor('a');

  it('gives back what the same settings left, in whatever order they stand', async () => {
    await keep({ months: 24, tag: 'v*' }, { last: 7 });
    await expect(read({ tag: 'v*', months: 24 })).resolves.toEqual({ last: 7 });
  });

  it('begins anew when the settings change, or when there were none', async () => {
    await keep({ months: 24 }, { last: 7 });
    await expect(read({ months: 12 })).resolves.toBeUndefined();
    kept.a = { last: 7 };
    await expect(read({ months: 24 })).resolves.toBeUndefined();
  });

  it('leaves no cursor where there is none', async () => {
    await keep({ months: 24 }, 7);
    await keep({ months: 24 });
    expect(kept.a).toBeUndefined();
  });
});
