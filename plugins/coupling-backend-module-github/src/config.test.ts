import { ConfigReader } from '@backstage/config';
import type { JsonObject } from '@backstage/types';
import { readGithubConfig } from './config';

const read = (github: JsonObject) =>
  readGithubConfig(new ConfigReader({ coupling: { github } }));

describe('readGithubConfig', () => {
  it('needs no settings', () => {
    expect(readGithubConfig(new ConfigReader({}))).toMatchObject({
      releases: 'when-not-deployed',
      tags: 'never',
      changes: {
        commitsOfDays: 7,
        pullRequests: false,
        linkedIssues: false,
        requestsPerRun: 500,
      },
      backfillMonths: 24,
      components: [],
      schedule: { frequency: { minutes: 10 }, timeout: { minutes: 30 } },
    });
  });

  it('takes what it is told', () => {
    expect(
      read({
        environments: ['live'],
        releases: 'never',
        tags: 'always',
        changeIdPattern: 'SHOP-\\d+',
        changes: {
          commitsOfDays: 0,
          pullRequests: true,
          linkedIssues: true,
          requestsPerRun: 9,
        },
        backfillMonths: 6,
        components: [
          {
            component: 'Orders',
            repository: 'acme/shop',
            tags: ['o@*'],
            paths: ['./services/orders/'],
          },
        ],
        schedule: { frequency: 'PT1H', timeout: { minutes: 1 } },
      }),
    ).toEqual({
      mayRead: { near: 'same-owner', allow: [] },
      environments: ['live'],
      releases: 'never',
      tags: 'always',
      changeIdPattern: 'SHOP-\\d+',
      changes: {
        commitsOfDays: 0,
        pullRequests: true,
        linkedIssues: true,
        requestsPerRun: 9,
      },
      backfillMonths: 6,
      components: [
        {
          ref: 'component:default/orders',
          repository: 'acme/shop',
          environments: [],
          tags: ['o@*'],
          paths: ['services/orders'],
        },
      ],
      schedule: { frequency: { hours: 1 }, timeout: { minutes: 1 } },
    });
  });

  it.each([
    [{ releases: 'sometimes' }, 'coupling.github.releases must be one of'],
    [{ tags: 'some' }, 'coupling.github.tags must be one of'],
    [
      { changes: { commitsOfDays: -1 } },
      'coupling.github.changes.commitsOfDays must be a whole number from 0',
    ],
    [
      { changes: { requestsPerRun: 1.5 } },
      'coupling.github.changes.requestsPerRun must be a whole number from 0',
    ],
    [{ changeIdPattern: '(' }, 'coupling.github.changeIdPattern: Invalid'],
    [{ backfillMonths: 0 }, 'coupling.github.backfillMonths must be'],
    [{ backfillMonths: 1.5 }, 'coupling.github.backfillMonths must be'],
    [
      { components: [{ component: 'a', repository: 'shop' }] },
      'coupling.github.components[0].repository must be like acme/shop',
    ],
  ])('refuses %j by its name', (github, message) => {
    expect(() => read(github)).toThrow(message);
  });
});
