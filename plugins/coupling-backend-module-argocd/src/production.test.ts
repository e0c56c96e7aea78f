import type { ListedApplication } from './applications';
import { isProduction } from './production';

const application = (
  more: Partial<ListedApplication> = {},
): ListedApplication => ({
  ...{ name: 'orders', namespace: 'argocd', project: 'default' },
  ...{ labels: {}, destination: {}, sources: [], keepsNoHistory: false },
  ...more,
});

describe('isProduction, by names', () => {
  it.each([
    [{ name: 'orders-prod' }],
    [{ project: 'production' }],
    [{ destination: { name: 'prod-eu', namespace: 'orders' } }],
    [
      {
        destination: { server: 'https://prod.k8s.example', namespace: 'shop' },
      },
    ],
    [{ name: 'test-data', destination: { namespace: 'prod' } }],
  ])('takes %j for production', more => {
    expect(isProduction(application(more))).toBe(true);
  });

  it.each([
    [{}],
    [{ name: 'orders-preprod' }],
    [{ name: 'orders-non-prod', project: 'production' }],
    [{ name: 'orders-staging', destination: { name: 'prod-eu' } }],
    [{ destination: { name: 'prod-eu', namespace: 'preview' } }],
    [{ destination: { name: 'non-production', namespace: 'orders' } }],
  ])('does not take %j for it', more => {
    expect(isProduction(application(more))).toBe(false);
  });
});

describe('isProduction, by rules', () => {
  it('lets a pattern take in no negation', () => {
    const rules = [{ names: ['*-prod'] }, { labels: { env: 'prod*' } }];
    const fits = (more: Partial<ListedApplication>) =>
      isProduction(application(more), rules);
    expect(fits({ name: 'orders-prod' })).toBe(true);
    expect(fits({ name: 'orders-pre-prod' })).toBe(false);
    expect(fits({ labels: { env: 'production' } })).toBe(true);
    expect(fits({ labels: { env: 'prod-test' } })).toBe(false);
  });
});
