import { leftOutSentence, refusals } from './leftOutSentence';

const name = (ref: string) => ref.split('/')[1];

it('says what became of the releases of a source', () => {
  expect(
    leftOutSentence(
      {
        source: 'ci',
        ...{ delivered: 42, kept: 30, known: 5 },
        leftOut: [
          {
            reason: 'environment',
            releases: 6,
            examples: [
              {
                service: 'component:default/shop',
                at: '2026-07-16T09:00:00.000Z',
                detail: 'staging',
              },
            ],
          },
          {
            reason: 'future',
            releases: 1,
            examples: [
              {
                service: 'component:default/cart',
                at: '2031-01-01T00:00:00.000Z',
              },
            ],
          },
        ],
      },
      name,
    ),
  ).toBe(
    'Of 42 releases from ci, 30 count: 5 known already; 6 to another environment (as shop staging, 2026-07-16); 1 dated in the future (as cart, 2031-01-01).',
  );
});

const shop = {
  service: 'component:default/shop',
  ...{ steps: 8, backwards: 4 },
  worstLine: { line: '1.4', steps: 5, backwards: 3 },
};
const quality = { source: 'ci', releases: 40, backwards: 0.25 };

it('names the services that are refused, and their steps', () => {
  expect(
    refusals({ ...quality, refused: false, refusedServices: [shop] }, name),
  ).toEqual([
    'shop: 3 of 5 steps of 1.4 go back, so the timestamps from ci are not its release times.',
  ]);
});

it('names a source that is refused as a whole, and no service of it', () => {
  expect(
    refusals({ ...quality, refused: true, refusedServices: [shop] }, name),
  ).toEqual([
    'Source ci is refused: versions go back in 25% of its releases, so its timestamps are not release times.',
  ]);
});

it('has nothing to say of others', () => {
  expect(refusals({ ...quality, refused: false }, name)).toEqual([]);
});
