import { toConfiguredSources } from './toConfiguredSources';

describe('toConfiguredSources', () => {
  it.each([
    [{ minutes: 10 }, 600_000],
    [{ hours: 1 }, 3_600_000],
    [{ cron: '0 * * * *' }, undefined],
    [{ trigger: 'manual' as const }, undefined],
  ])('knows how often it is read: %j', (frequency, everyMs) => {
    const schedule = { frequency, timeout: { minutes: 1 } };
    const sources = toConfiguredSources([
      { id: 'gitlab', title: 'GitLab', schedule },
    ]);
    expect(sources.get('gitlab')).toEqual({
      title: 'GitLab',
      ...(everyMs && { everyMs }),
    });
  });
});
