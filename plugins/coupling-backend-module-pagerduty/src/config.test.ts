import { ConfigReader } from '@backstage/config';
import { readPagerDutyConfig } from './config';

const read = (pagerduty?: object) =>
  readPagerDutyConfig(
    new ConfigReader({
      coupling: { ...(pagerduty && { pagerduty: { ...pagerduty } }) },
    }),
  );

describe('readPagerDutyConfig', () => {
  it('is nothing without settings', () => {
    expect(read()).toBeUndefined();
  });

  it('needs no more than a token, and names nobody then', () => {
    expect(read({ token: 't' })).toEqual({
      api: { token: 't', apiBaseUrl: 'https://api.pagerduty.com' },
      includeUser: false,
      schedule: { frequency: { minutes: 10 }, timeout: { minutes: 10 } },
    });
  });

  it('takes what is set', () => {
    expect(
      read({
        token: 't',
        apiBaseUrl: 'https://api.eu.pagerduty.com/',
        includeUser: true,
        schedule: { frequency: 'PT1H', timeout: { minutes: 1 } },
      }),
    ).toEqual({
      api: { token: 't', apiBaseUrl: 'https://api.eu.pagerduty.com' },
      includeUser: true,
      schedule: { frequency: { hours: 1 }, timeout: { minutes: 1 } },
    });
  });

  it('needs no token to ask the plugin', () => {
    expect(read({ via: 'plugin' })).not.toHaveProperty('api');
  });

  it.each([
    [{ via: 'mail' }, 'coupling.pagerduty.via must be api or plugin'],
    [{}, 'coupling.pagerduty.token'],
    [
      { token: 't', apiBaseUrl: 'pagerduty' },
      'coupling.pagerduty.apiBaseUrl must be an http or https address',
    ],
  ])('refuses %j by the name of the setting', (settings, message) => {
    expect(() => read(settings)).toThrow(message);
  });
});
