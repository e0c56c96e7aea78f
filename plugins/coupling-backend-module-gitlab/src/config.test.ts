import { ConfigReader } from '@backstage/config';
import type { JsonObject } from '@backstage/types';
import { readGitlabConfig } from './config';

const read = (gitlab: JsonObject) =>
  readGitlabConfig(new ConfigReader({ coupling: { gitlab } }));

describe('readGitlabConfig', () => {
  it('needs no settings', () => {
    expect(readGitlabConfig(new ConfigReader({}))).toEqual({
      mayRead: { near: 'same-owner', allow: [] },
      releases: 'when-not-deployed',
      backfillMonths: 24,
      changeIdPattern: expect.any(String),
      mergeRequestsOfDays: 7,
      components: [],
      schedule: { frequency: { minutes: 10 }, timeout: { minutes: 30 } },
    });
  });

  it('takes what it is told', () => {
    expect(
      read({
        environments: ['live'],
        releases: 'never',
        changeIdPattern: 'SHOP-\\d+',
        backfillMonths: 6,
        mergeRequestsOfDays: 0,
        components: [
          { component: 'Orders', project: 'acme/web/shop', tags: ['o@*'] },
          { component: 'stock', project: 42 },
        ],
        schedule: { frequency: 'PT1H', timeout: { minutes: 1 } },
      }),
    ).toEqual({
      mayRead: { near: 'same-owner', allow: [] },
      environments: ['live'],
      releases: 'never',
      changeIdPattern: 'SHOP-\\d+',
      backfillMonths: 6,
      mergeRequestsOfDays: 0,
      components: [
        {
          ref: 'component:default/orders',
          project: 'acme/web/shop',
          environments: [],
          tags: ['o@*'],
        },
        {
          ref: 'component:default/stock',
          project: '42',
          environments: [],
          tags: [],
        },
      ],
      schedule: { frequency: { hours: 1 }, timeout: { minutes: 1 } },
    });
  });

  it.each([
    [{ releases: 'sometimes' }, 'coupling.gitlab.releases must be one of'],
    [{ changeIdPattern: '(' }, 'coupling.gitlab.changeIdPattern: Invalid'],
    [{ mergeRequestsOfDays: -1 }, 'coupling.gitlab.mergeRequestsOfDays must'],
    [{ backfillMonths: 61 }, 'coupling.gitlab.backfillMonths must be'],
    [
      { components: [{ component: 'a', project: 'shop' }] },
      'coupling.gitlab.components[0].project must be like acme/web/shop',
    ],
  ])('refuses %j by its name', (gitlab, message) => {
    expect(() => read(gitlab)).toThrow(message);
  });
});
