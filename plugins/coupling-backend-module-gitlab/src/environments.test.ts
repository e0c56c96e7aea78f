import { findProduction } from './environments';

async function* listed(all: unknown[]) {
  yield* all;
}

describe('findProduction', () => {
  it.each([
    // Somebody said so, against what the name looks like.
    ['production-review-service', 'production', true],
    ['blue', 'production', true],
    ['production', 'staging', false],
    ['prod-eu', 'other', false],
    // GitLab guessed it by the name.
    ['production', 'production', true],
    ['prod-eu', 'production', true],
    ['prod-plan', 'production', false],
    ['production-sandbox', 'production', false],
    ['live-eu', 'production', true],
    ['pre-prod', 'staging', false],
    // Deleted since, so that nothing is known of its tier.
    ['prod-us', undefined, true],
    ['non-production', undefined, false],
  ])('takes %s of the tier %s for production: %s', async (name, tier, is) => {
    const isProduction = await findProduction({}, () =>
      listed(tier ? [{ name, tier }, { name: 7 }] : []),
    );
    expect(isProduction(name)).toBe(is);
  });

  it('goes by the names in the settings alone', async () => {
    const isProduction = await findProduction(
      { environments: ['live', '*-prod'] },
      () => listed([{ name: 'blue', tier: 'production' }]),
    );
    const names = ['live', 'eu-prod', 'blue', 'non-prod', 'production'];
    expect(names.filter(isProduction)).toEqual(['live', 'eu-prod']);
  });
});
