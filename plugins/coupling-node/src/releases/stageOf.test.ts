import { productionMatcher } from './productionMatcher';
import { stageOf } from './stageOf';

describe('stageOf', () => {
  it.each([
    ...['production', 'Production', 'PROD', 'prd', 'PrdEU', 'prod1', 'prod-2'],
    ...['prod-eu', 'eu-prod', 'production/eu', 'prod_us_east_1', 'prodEU'],
    ...[
      'orders-production',
      'production-orders',
      'prod.acme.example',
      'prod-no',
    ],
    ...['Production – shop', 'Production — shop', 'production - shop'],
    ...['Production: shop', 'production (vercel)', 'shop (Production)'],
    ...['shop / production', 'Production – dev-portal', 'production:eu'],
    ...['github-pages', 'gh-pages', 'production (netlify)', 'prod-blue'],
  ])('takes %s for production', name => {
    expect(stageOf(name)).toBe('production');
  });

  it.each([
    ...['pre-prod', 'preprod', 'PreProd', 'Pre-Production', 'preproduction'],
    ...[
      'pre_production',
      'pre.prod.eu',
      'non-prod',
      'nonprod',
      'NonProduction',
    ],
    ...[
      'orders-non-production',
      'not-production',
      'no-prod',
      'post-production',
    ],
    ...['production-preflight', 'production-preview', 'prod-plan', 'prod-test'],
    ...[
      'prodtest',
      'test-prod',
      'staging-for-prod',
      'prod-like',
      'prod-canary',
    ],
    ...['production-dry-run', 'prod-uat-2', 'production-review', 'prod-qa1'],
    ...['Preview – production-site', 'Production – preview', 'prod: staging'],
    ...['shop / pr-12', 'shop (Preview)', 'staging (production data)'],
    ...['staging', 'github-pages-preview', 'orders-staging', 'copy-of-prod'],
    ...[
      'live-preview',
      'pr12-production',
      'preprod-production',
      'productionTest',
    ],
  ])('takes %s for another stage', name => {
    expect(stageOf(name)).toBe('other');
  });

  it.each([
    ...['orders', 'product', 'products-eu', 'reproduction', 'eu', '', '–'],
    ...['delivery', 'productivity', 'test-data-service', 'live', '42'],
  ])('finds no stage in %j', name => {
    expect(stageOf(name)).toBeUndefined();
  });
});

describe('productionMatcher', () => {
  it.each([
    [['*prod*'], ['prod', 'eu-prod-1'], ['pre-prod', 'nonprod', 'prod-test']],
    [['prod-*'], ['prod-eu', 'prod-a'], ['prod-plan', 'prod', 'prod-preview']],
    [['*'], ['anything', 'staging'], ['preprod', 'non-production']],
    [['eu/*'], ['eu/west', 'eu/test'], ['eu/preprod']],
    [['pre-prod-*'], ['pre-prod-eu'], ['prod-eu']],
    [['prod-plan', 'PREPROD'], ['Prod-Plan', 'preprod'], ['prod-plans']],
    [[], [], ['production']],
  ])('takes with %j %j and not %j', (patterns, fitting, others) => {
    const takes = productionMatcher(patterns);
    expect(fitting.filter(name => !takes(name))).toEqual([]);
    expect(others.filter(takes)).toEqual([]);
  });

  it('goes by the usual names without patterns', () => {
    const takes = productionMatcher();
    const names = [
      ...['pre-prod', 'Pre-Production', 'non-prod', 'orders-non-production'],
      ...['production-preflight', 'production-preview', 'prod-plan'],
      ...['production', 'prod-eu'],
    ];
    expect(names.filter(takes)).toEqual(['production', 'prod-eu']);
  });

  it.each([' ', '-', ' -', 'a1', '1', 'prod-', '/ ', '(', 'aA'])(
    'is not held up by a name of many %j',
    text => {
      const name = `${text.repeat(100_000)}!`;
      expect(stageOf(`preview ${name}`)).not.toBe('production');
    },
  );
});
