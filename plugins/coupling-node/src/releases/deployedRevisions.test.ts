import {
  isRollback,
  rememberDeployed,
  type DeployedRevisions,
} from './deployedRevisions';

describe('isRollback', () => {
  it.each<[DeployedRevisions, [number, string], boolean]>([
    [[], [1, 'a'], false],
    [[[1, 'a']], [2, 'b'], false],
    [[[1, 'a']], [2, 'a'], false],
    [
      [
        [1, 'a'],
        [2, 'b'],
      ],
      [3, 'a'],
      true,
    ],
    [
      [
        [1, 'a'],
        [2, 'b'],
        [3, 'a'],
      ],
      [1, 'a'],
      false,
    ],
  ])('after %j, %j: %j', (known, deployed, expected) => {
    expect(isRollback(known, deployed)).toBe(expected);
  });
});

describe('rememberDeployed', () => {
  it('keeps the order in which they went live, each once', () => {
    const known = rememberDeployed([[3, 'c']], [1, 'a']);
    expect(rememberDeployed(known, [3, 'c'])).toEqual([
      [1, 'a'],
      [3, 'c'],
    ]);
  });

  it('forgets the oldest after 50', () => {
    let known: DeployedRevisions = [];
    for (let order = 1; order <= 60; order += 1) {
      known = rememberDeployed(known, [order, `r${order}`]);
    }
    expect(known).toHaveLength(50);
    expect(known[0]).toEqual([11, 'r11']);
  });
});
