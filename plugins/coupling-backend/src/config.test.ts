import { ConfigReader } from '@backstage/config';
import type { JsonObject } from '@backstage/types';
import { readCouplingConfig } from './config';

const read = (data: JsonObject) => readCouplingConfig(new ConfigReader(data));

describe('readCouplingConfig', () => {
  it('assesses every five minutes and trusts a source for two days by default', () => {
    expect(read({})).toEqual({
      assessment: {
        schedule: {
          frequency: { minutes: 5 },
          timeout: { minutes: 15 },
          initialDelay: { seconds: 5 },
        },
        options: {},
      },
      staleAfterMs: 172_800_000,
    });
  });

  it('takes what is configured', () => {
    const config = read({
      coupling: {
        assessment: {
          schedule: { frequency: { hours: 1 }, timeout: { minutes: 2 } },
          lookbackMonths: 12,
          ignoredActors: ['renovate*'],
          environment: 'live',
        },
        staleAfter: '6h',
      },
    });
    expect(config.assessment.schedule).toMatchObject({
      frequency: { hours: 1 },
      timeout: { minutes: 2 },
    });
    expect(config.assessment.options).toEqual({
      lookbackMonths: 12,
      ignoredActors: ['renovate*'],
      environments: ['live'],
    });
    expect(config.staleAfterMs).toBe(21_600_000);
  });

  it('takes several environments', () => {
    const environment = ['prod-eu', 'live-*'];
    const { assessment } = read({ coupling: { assessment: { environment } } });
    expect(assessment.options.environments).toEqual(environment);
  });

  it('names the setting that makes no sense', () => {
    expect(() =>
      read({ coupling: { assessment: { lookbackMonths: 0 } } }),
    ).toThrow('coupling.assessment.lookbackMonths must be more than 0, not 0');
    expect(() => read({ coupling: { staleAfter: 'soon' } })).toThrow(
      /coupling.staleAfter/,
    );
  });
});
