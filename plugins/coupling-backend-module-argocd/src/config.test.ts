import { ConfigReader } from '@backstage/config';
import type { JsonObject } from '@backstage/types';
import { readArgocdConfig } from './config';

const read = (argocd: JsonObject) =>
  readArgocdConfig(new ConfigReader({ coupling: { argocd } }));
const main = { name: 'main', url: 'https://argocd.test/', token: 't' };

describe('readArgocdConfig', () => {
  it('reads nothing without a section', () => {
    expect(readArgocdConfig(new ConfigReader({}))).toBeUndefined();
  });

  it('needs an instance, and takes usual names for production', () => {
    expect(read({ instances: [main] })).toEqual({
      instances: [{ name: 'main', url: 'https://argocd.test', token: 't' }],
      mayRead: { near: 'same-owner', allow: [] },
      schedule: { frequency: { minutes: 10 }, timeout: { minutes: 30 } },
    });
  });

  it('takes what it is told', () => {
    expect(
      read({
        instances: [main],
        production: [{ names: ['*-live'], labels: { env: 'prod' } }],
        schedule: { frequency: 'PT1H', timeout: { minutes: 1 } },
      }),
    ).toMatchObject({
      production: [{ names: ['*-live'], labels: { env: 'prod' } }],
      schedule: { frequency: { hours: 1 }, timeout: { minutes: 1 } },
    });
  });

  it.each([
    [{}, 'coupling.argocd.instances'],
    [{ instances: [{ ...main, token: undefined }] }, 'instances[0].token'],
    [
      { instances: [{ ...main, url: 'argocd.test' }] },
      'coupling.argocd.instances[0].url must be an address',
    ],
    [
      { instances: [main, main] },
      'coupling.argocd.instances[1].name: main is there twice',
    ],
    [
      { instances: [main], production: [{}] },
      'coupling.argocd.production[0] must have names',
    ],
  ])('refuses %j by its name', (argocd, message) => {
    expect(() => read(argocd as JsonObject)).toThrow(message);
  });
});
