import { environmentFilter } from './environments';

describe.each(['production', 'prod', 'Production'])('%s', name => {
  const counts = environmentFilter([name]);

  it.each([
    ...['production', 'Production', 'PRODUCTION', 'prod', 'prd', 'live', 'PRD'],
    ...[
      'production-eu',
      'prod-eu-1',
      'production/eu',
      'eu-prod',
      'prod_us',
      'prod1',
    ],
    ...[
      'aws/prod/eu-west-1',
      'Production – shop',
      'live.eu',
      ' prod ',
      'prodEU',
    ],
  ])('takes %j', environment => {
    expect(counts(environment)).toBe(true);
  });

  it.each([
    ...['staging', 'test', 'nonprod', 'non-prod', 'non-production', 'preprod'],
    ...[
      'pre-prod',
      'pre-production',
      'preproduction',
      'not-production',
      'PreProd',
    ],
    ...[
      'not production',
      'prod-like',
      'production-preview',
      'prod-test',
      'no-prod',
    ],
    ...[
      'prod_staging',
      'products',
      'reproduction',
      'alive',
      'Preview – shop',
      '',
    ],
    ...['prod-mirror', 'NON_PROD', 'uat-prod'],
  ])('does not take %j', environment => {
    expect(counts(environment)).toBe(false);
  });
});

it.each<[string[], string[], string[]]>([
  [['shop-live'], ['shop-live', 'Shop-Live'], ['prod', 'live']],
  [
    ['eu', 'us'],
    ['eu', 'US'],
    ['eu-1', 'prod'],
  ],
  [['eu-*'], ['eu-1', 'EU-west'], ['prod', 'eu']],
  [
    ['*prod*'],
    ['prod', 'prod-eu', 'my-prod'],
    ['pre-prod', 'nonprod', 'preprod'],
  ],
  [['*production'], ['eu production'], ['not-production', 'pre-production']],
  [['pre-prod*'], ['pre-prod', 'pre-prod-eu'], ['prod', 'non-prod']],
  [['*'], ['staging', 'anything'], []],
  [[], [], ['production']],
])('%j takes %j and not %j', (names, taken, others) => {
  const counts = environmentFilter(names);
  expect(taken.filter(name => !counts(name))).toEqual([]);
  expect(others.filter(counts)).toEqual([]);
});
