import { normalisedTopShare, ownershipClarity } from './clarity';

describe('ownershipClarity', () => {
  it('leaves a range where an input is not known', () => {
    const { low, high } = ownershipClarity({
      declared: 1,
      active: 0,
      oncall: 1,
    });
    expect(low).toBeCloseTo(55);
    expect(high).toBeCloseTo(85);
  });

  it('counts a share of commits from a fifth upwards', () => {
    expect(normalisedTopShare(0.8)).toBeCloseTo(0.75);
    expect(normalisedTopShare(0.1)).toBe(0);
  });
});
