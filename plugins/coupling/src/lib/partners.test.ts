import { TIGHT } from '../__testUtils__/serviceCouplings';
import { inOrderOfShare, shareTogether } from './partners';

const [PARTNER] = TIGHT.coordinatedRelease.partners;
const partner = (
  name: string,
  hits: number,
  releases: number,
  verdict = PARTNER.verdict,
) => ({ ...PARTNER, service: name, hits, releases, verdict });

describe('inOrderOfShare', () => {
  it('puts 16 of 19 above 14 of 19, however strong they are', () => {
    const order = inOrderOfShare([
      { ...partner('strong', 14, 19), strength: 0.53 },
      { ...partner('frequent', 16, 19), strength: 0.46 },
    ]);
    expect(order.map(({ service }) => service)).toEqual(['frequent', 'strong']);
  });

  it('puts those first that must ship together, and of equal shares the one with more releases', () => {
    const order = inOrderOfShare([
      partner('little', 2, 2, 'not-enough-data'),
      partner('train', 19, 19, 'same-train'),
      partner('few', 5, 10),
      partner('many', 10, 20),
    ]);
    expect(order.map(({ service }) => service)).toEqual([
      'many',
      'few',
      'train',
      'little',
    ]);
  });

  it('knows no share of no releases', () => {
    expect(shareTogether(partner('new', 0, 0))).toBe(0);
  });
});
