import type { Finding } from './rules';
import { concernedServices } from './concernedServices';

const [a, b, c] = ['a', 'b', 'c'].map(name => `component:default/${name}`);

describe('concernedServices', () => {
  it.each<
    [string, Pick<Finding, 'service' | 'concerns' | 'services'>, string[]]
  >([
    ['the one that can mend it', { service: a, services: [a, b] }, [a]],
    ['those it concerns', { concerns: [a, c], services: [a, b] }, [a, c]],
    [
      'all it is about, in a snapshot of before there were concerns',
      { services: [a, b] },
      [a, b],
    ],
  ])('are %s', (_, finding, expected) => {
    expect(concernedServices(finding)).toEqual(expected);
  });
});
