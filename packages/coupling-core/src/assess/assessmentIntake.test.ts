import { assess, AssessmentIntake } from './assess';
import type { Evidence } from '../evidence/evidence';
import { searchBlocks } from '../releases/search/searchBlocks';

const service = 'component:default/orders';
const catalog = {
  services: [{ ref: service }],
  stores: [],
  apis: [],
  owners: [],
  relations: [],
};
const evidence = Array.from(
  { length: 12 },
  (_, month): Evidence => ({
    kind: 'release',
    source: 'ci',
    id: `run-${month}`,
    service,
    environment: 'production',
    status: 'succeeded',
    observedAt: new Date(Date.UTC(2025, month, 3)).toISOString(),
  }),
);
const now = '2026-01-01T00:00:00.000Z';

/** Every tenth service releases an hour after the one before it. */
function* releasesOfManyServices(): Generator<Evidence> {
  let state = 7;
  const hours: number[] = [];
  for (let s = 0; s < 1100; s++) {
    const follows = s % 10 === 1;
    for (let i = 0; i < 12; i++) {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      hours[i] = follows ? hours[i] + 1 : (state / 2 ** 32) * 600 * 24;
      const at = Date.UTC(2024, 0, 1) + hours[i] * 3_600_000;
      yield {
        ...(evidence[0] as Extract<Evidence, { kind: 'release' }>),
        id: `run-${s}-${i}`,
        service: `component:default/service-${s}`,
        observedAt: new Date(at).toISOString(),
      };
    }
  }
}

describe('AssessmentIntake', () => {
  it('concludes the same from pairs that are searched elsewhere', async () => {
    const intake = () => {
      const filled = new AssessmentIntake({ now });
      for (const item of releasesOfManyServices()) filled.add(item);
      return filled;
    };
    const refs = new Set(
      Array.from(releasesOfManyServices(), item =>
        'service' in item && item.service ? item.service : '',
      ),
    );
    const services = Array.from(refs, ref => ({ ref }));
    const fleet = { ...catalog, services };
    const asked: number[] = [];
    const result = await intake().assessWith(async search => {
      asked.push(search.blocks);
      const parts = [[2], [0, 1]].map(blocks => searchBlocks(search, blocks));
      return structuredClone(parts);
    }, fleet);
    expect(asked).not.toEqual([]);
    expect(result).toEqual(intake().assess(fleet));
    expect(result.pairs[0]).toMatchObject({
      a: 'component:default/service-0',
      b: 'component:default/service-1',
      verdict: 'needed-together',
    });
  });

  it('concludes from items taken in one by one what assess concludes from all of them', () => {
    const intake = new AssessmentIntake({ now });
    for (const item of evidence) intake.add(item);
    const result = intake.assess(catalog);
    expect(result).toEqual(assess({ evidence, catalog, now }));
    expect(result.services[0].coordinatedRelease).toMatchObject({
      status: 'known',
      releases: 12,
    });
  });
});
