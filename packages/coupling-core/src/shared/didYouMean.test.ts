import { didYouMean } from './didYouMean';

describe('didYouMean', () => {
  const fields = ['service', 'environment', 'version', 'id', 'changeIds'];

  it.each([
    ['env', 'environment'],
    ['Environment', 'environment'],
    ['enviroment', 'environment'],
    ['change_ids', 'changeIds'],
    ['serviceName', 'service'],
    ['verison', 'version'],
    ['colour', undefined],
    ['', undefined],
    ['--', undefined],
    ['x'.repeat(100_000), undefined],
  ])('%s is probably %s', (written, meant) => {
    expect(didYouMean(written, fields)).toBe(meant);
  });
});
