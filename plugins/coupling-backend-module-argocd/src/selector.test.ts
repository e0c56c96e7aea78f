import { fitsSelector } from './selector';

const labels = { app: 'orders', tier: 'eu', 'acme.io/env': 'prod' };

describe('fitsSelector', () => {
  it.each([
    ['app=orders', true],
    ['app == orders', true],
    ['app=stock', false],
    ['app!=stock', true],
    ['other!=x', true],
    ['app=orders,tier=eu', true],
    ['app=orders,tier=us', false],
    ['tier in (eu, us)', true],
    ['tier in (us),app', false],
    ['tier notin (us, ap)', true],
    ['acme.io/env=prod', true],
    ['app', true],
    ['other', false],
    ['!other', true],
    ['!app', false],
  ])('%s: %s', (selector, expected) => {
    expect(fitsSelector(labels, selector)).toBe(expected);
  });

  it.each(['', 'app ~ x', 'app in eu', 'a=b=c'])('refuses %j', selector => {
    expect(() => fitsSelector(labels, selector)).toThrow('no label selector');
  });
});
