import { nameRemedy } from './unresolvedName';

const name = (ref: string, ...collectors: string[]) => ({
  ref,
  collectors,
  items: 1,
  sources: [],
});

describe('nameRemedy', () => {
  it.each([
    [
      'component:default/ghost',
      'push',
      {
        kind: 'component',
        annotation: 'coupling.seams.dev/cdevents-id: ghost',
      },
    ],
    ['component:default/ghost', 'evidence-files', { kind: 'component' }],
    ['resource:default/shop-db', 'push', { kind: 'resource' }],
    ['user:default/ann', 'pagerduty', { kind: 'other' }],
  ])('of %s from %s', (ref, collector, remedy) => {
    expect(nameRemedy(name(ref, collector))).toEqual(remedy);
  });
});
