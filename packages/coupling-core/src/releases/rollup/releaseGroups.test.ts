import { releaseGroups, type Bond } from './releaseGroups';

const bond = (a: string, b: string, strength: number): Bond => ({
  a,
  b,
  strength,
});

describe('releaseGroups', () => {
  it.each([
    [0.2, []],
    [0.3, []],
    [0.49, []],
    [0.5, [['a', 'b']]],
    [1, [['a', 'b']]],
  ])('takes bonds of %d for %j', (strength, groups) => {
    expect(
      releaseGroups([bond('a', 'b', strength)], new Map()).map(
        ({ services }) => services,
      ),
    ).toEqual(groups);
  });

  it('connects through others, by firm bonds only, the largest first', () => {
    const groups = releaseGroups(
      [
        bond('x', 'y', 0.9),
        bond('d', 'c', 0.6),
        bond('b', 'c', 0.5),
        bond('d', 'e', 0.4),
        bond('p', 'q', 0.7),
      ],
      new Map(),
    );
    expect(groups.map(({ services }) => services)).toEqual([
      ['b', 'c', 'd'],
      ['p', 'q'],
      ['x', 'y'],
    ]);
  });

  it.each<[string, string[], number]>([
    ['nobody owns', [], 0],
    ['one team owns', ['red', 'red', 'red', 'red'], 0],
    ['two teams share', ['red', 'red', 'blue', 'blue'], 0.5],
    ['four teams share', ['red', 'blue', 'green', 'grey'], 0.75],
    ['one team owns all that is known of', ['red'], 0],
  ])('says how much of a group crosses teams when %s', (_, teams, crossing) => {
    const services = ['a', 'b', 'c', 'd'];
    const bonds = services
      .slice(1)
      .map((service, i) => bond(services[i], service, 1));
    const owners = new Map(teams.map((team, i) => [services[i], team]));
    const [group] = releaseGroups(bonds, owners);
    expect(group.teams).toEqual([...new Set(teams)].sort());
    expect(group.teamCrossing).toBeCloseTo(crossing, 10);
  });
});
