import { ConfigReader } from '@backstage/config';
import { readJsmOpsConfig } from './config';

const cloudId = '11223344-a1b2-3b33-c444-def123456789';
const needed = { cloudId, email: 'seams@example.org', apiToken: 't' };

const read = (jsmOps?: object) =>
  readJsmOpsConfig(
    new ConfigReader({
      coupling: { ...(jsmOps && { jsmOps: { ...jsmOps } }) },
    }),
  );

describe('readJsmOpsConfig', () => {
  it('is nothing without settings', () => {
    expect(read()).toBeUndefined();
  });

  it('needs no more than a site and credentials, and names nobody then', () => {
    expect(read({ ...needed, siteUrl: 'https://acme.test' })).toEqual({
      access: { ...needed, apiBaseUrl: 'https://api.atlassian.com' },
      schedule: { frequency: { minutes: 10 }, timeout: { minutes: 10 } },
    });
  });

  it('takes what is set', () => {
    expect(
      read({
        ...needed,
        apiBaseUrl: 'https://proxy.test/atlassian/',
        siteUrl: 'https://acme.test/',
        includeUser: true,
        schedule: { frequency: 'PT1H', timeout: { minutes: 1 } },
      }),
    ).toEqual({
      access: {
        ...needed,
        apiBaseUrl: 'https://proxy.test/atlassian',
        siteUrl: 'https://acme.test',
      },
      schedule: { frequency: { hours: 1 }, timeout: { minutes: 1 } },
    });
  });

  it.each([
    [{ ...needed, apiToken: undefined }, 'coupling.jsmOps.apiToken'],
    [{ ...needed, cloudId: 'acme' }, 'coupling.jsmOps.cloudId must be a UUID'],
    [{ ...needed, siteUrl: 'acme' }, 'coupling.jsmOps.siteUrl must be an http'],
    [
      { ...needed, includeUser: true },
      'coupling.jsmOps.includeUser needs coupling.jsmOps.siteUrl',
    ],
  ])('refuses %j by the name of the setting', (settings, message) => {
    expect(() => read(settings)).toThrow(message);
  });
});
