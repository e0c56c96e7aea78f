import { assess, AssessmentIntake } from './assess';
import type { Evidence } from './evidence/evidence';

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

describe('AssessmentIntake', () => {
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
