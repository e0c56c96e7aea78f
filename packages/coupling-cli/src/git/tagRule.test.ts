import { bareVersions, tagRule } from './tagRule';

describe('bareVersions', () => {
  it.each([
    ['v1.2.3', '1.2.3'],
    ['1.2', '1.2'],
    ['v2.0.0-rc.1+build.5', '2.0.0-rc.1+build.5'],
    ['2026.11.23', '2026.11.23'],
  ])('reads %s as version %s', (tag, version) => {
    expect(bareVersions('orders')(tag)).toEqual({ service: 'orders', version });
  });

  it.each(['nightly', 'v1', 'api/v1.2.3', 'orders-1.2.3', 'v1.2.3/x', ''])(
    'passes over %p',
    tag => {
      expect(bareVersions('orders')(tag)).toBeUndefined();
    },
  );
});

describe('tagRule', () => {
  it.each([
    ['@shop/*@*=*', '@shop/cart@2.0.1', 'cart', '2.0.1'],
    ['*-*=team/*', 'stock-keeper-1.0.0', 'team/stock-keeper', '1.0.0'],
    ['cmd/api/v*=orders-api', 'cmd/api/v1.4.0', 'orders-api', '1.4.0'],
    ['cmd/api/*=orders-api', 'cmd/api/v1.4.0', 'orders-api', '1.4.0'],
    ['release_*_final=web', 'release_7_final', 'web', '7'],
    ['a=b*=web', 'a=b1.0', 'web', '1.0'],
    ['*/v*=$&', 'x/v1.0', '$&', '1.0'],
    ['*-*=*', 'a-1b-c-2.0', 'a', '1b-c-2.0'],
    ['*-*=*', 'a-1 b-c-2.0', 'a-1 b-c', '2.0'],
    ['**=*', 'web2.0', 'web', '2.0'],
  ])('by %s reads %s as %s %s', (mapping, tag, service, version) => {
    expect(tagRule(mapping)(tag)).toEqual({ service, version });
  });

  it.each([
    ['charts-*=charts', 'charts-api-1.0.0'],
    ['charts-*=charts', 'xcharts-1.0.0'],
    ['v.*=web', 'vx1.0'],
    ['*-*=*', '-1.0'],
    ['*-*=*', 'a-v'],
    ['**=*', 'web!'],
    ['aba*ba=web', 'aba'],
  ])('by %s passes over %s', (mapping, tag) => {
    expect(tagRule(mapping)(tag)).toBeUndefined();
  });
});
