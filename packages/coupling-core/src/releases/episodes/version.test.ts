import { isPreRelease } from './version';

describe('isPreRelease', () => {
  it.each([
    '1.0.0-rc.1',
    '1.2a1',
    '0.61b0',
    '2.0rc1',
    '1.0.dev3',
    '1.0.0-vertexai.0',
    '1.0.0-201901021234',
  ])('takes %s for one', version => {
    expect(isPreRelease(version)).toBe(true);
  });

  it.each([
    '1.4.0',
    'v1.4.0+3a1b2c',
    // Commits, of which most have a digit, an a or b and a digit in a row.
    '0b31b1c02ff4',
    '015e3d3b480e417aede5a1293bd61de9b0fd051d',
  ])('takes %s for a release', version => {
    expect(isPreRelease(version)).toBe(false);
  });
});
