import { toServiceNames } from '../../catalog/serviceNames';
import { readDevLakeDeployment } from './devLake';

const component = (name: string, slug: string) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name, annotations: { 'github.com/project-slug': slug } },
});

const names = toServiceNames([
  component('orders-api', 'acme/orders'),
  component('billing-api', 'acme/billing'),
]);

const commit = {
  repoUrl: 'https://github.com/acme/orders.git',
  refName: 'main',
  startedDate: '2026-08-01T12:00:00+02:00',
  finishedDate: '2026-08-01T12:30:00+02:00',
  commitSha: '015e3d3b480e417aede5a1293bd61de9b0fd051d',
  commitMsg: 'Sell more',
};
const deployment = {
  id: 'deploy-17',
  displayTitle: 'Friday',
  result: 'SUCCESS',
  environment: 'PRODUCTION',
  startedDate: '2026-08-01T12:00:00+02:00',
  finishedDate: '2026-08-01T12:40:00+02:00',
  deploymentCommits: [commit],
};
const release = {
  kind: 'release',
  source: 'devlake',
  id: 'deploy-17 https://github.com/acme/orders.git',
  observedAt: '2026-08-01T10:30:00.000Z',
  service: 'component:default/orders-api',
  environment: 'production',
  version: '015e3d3b480e417aede5a1293bd61de9b0fd051d',
  status: 'succeeded',
  changeIds: ['devlake deploy-17 2026-08-01T12:40:00+02:00'],
};

const readWith = (change: object, ofCommit: object = {}) =>
  readDevLakeDeployment(
    {
      ...deployment,
      deploymentCommits: [{ ...commit, ...ofCommit }],
      ...change,
    },
    names,
  );

describe('readDevLakeDeployment', () => {
  it('makes a release of the service that is built from the repository', () => {
    expect(readWith({})).toEqual([{ line: 1, ok: true, evidence: release }]);
  });

  it('makes one release of each commit, all of one change', () => {
    const repoUrl = 'git@github.com:acme/billing.git';
    const items = readWith({
      deploymentCommits: [commit, { repoUrl, commitSha: 'c0ffee' }],
    });
    expect(items).toEqual([
      { line: 1, ok: true, evidence: release },
      {
        line: 2,
        ok: true,
        evidence: {
          ...release,
          id: 'deploy-17 git@github.com:acme/billing.git',
          observedAt: '2026-08-01T10:40:00.000Z',
          service: 'component:default/billing-api',
          version: 'c0ffee',
        },
      },
    ]);
  });

  it.each([
    ['a failure', { result: 'FAILURE' }, {}, { status: 'failed' }],
    ['one commit that failed', {}, { result: 'FAILURE' }, { status: 'failed' }],
    ['no result, which is success', { result: null }, {}, {}],
    ['no environment', { environment: undefined }, {}, {}],
    [
      'another environment',
      { environment: 'STAGING' },
      {},
      { environment: 'staging' },
    ],
    [
      'a tag, which is a version',
      {},
      { refName: 'refs/tags/v1.4.2' },
      { version: 'v1.4.2' },
    ],
    [
      'a repository nobody has',
      {},
      { repoUrl: 'https://github.com/acme/ghost' },
      {
        id: 'deploy-17 https://github.com/acme/ghost',
        service: 'component:default/ghost',
      },
    ],
  ])('understands %s', (_, change, ofCommit, expected) => {
    expect(readWith(change, ofCommit)).toEqual([
      { line: 1, ok: true, evidence: { ...release, ...expected } },
    ]);
  });

  it.each([
    [
      'a missing id',
      { id: undefined },
      [{ field: 'id', reason: 'is missing' }],
    ],
    [
      'no commits',
      { deploymentCommits: [] },
      [{ field: 'deploymentCommits', reason: 'must list at least 1' }],
    ],
    [
      'a commit without repository',
      { deploymentCommits: [{ commitSha: 'c0ffee' }] },
      [{ field: 'deploymentCommits.0.repoUrl', reason: 'is missing' }],
    ],
    [
      'an outcome DevLake does not have',
      { result: 'fine' },
      [
        {
          field: 'result',
          reason:
            '"fine" is not allowed; use one of "SUCCESS", "FAILURE", "", null',
        },
      ],
    ],
  ])('rejects %s', (_, change, issues) => {
    expect(readWith(change)).toEqual([{ line: 1, ok: false, issues }]);
  });

  it('says which date cannot be read', () => {
    expect(readWith({}, { finishedDate: 'noon' })).toEqual([
      {
        line: 1,
        ok: false,
        issues: [
          {
            field: 'deploymentCommits.0.finishedDate',
            reason:
              'must be a date and time in ISO 8601 with a zone, like 2026-08-01T09:30:00Z, but is "noon"',
          },
        ],
      },
    ]);
  });

  it.each([null, 'text', [], 7])('rejects %j as a body', body => {
    expect(readDevLakeDeployment(body, names)).toMatchObject([
      { line: 1, ok: false, issues: [{ field: '' }] },
    ]);
  });
});
