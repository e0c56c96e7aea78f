import { releaseAloneSentence } from './releaseAloneSentence';

const name = (ref: string) => ref;

describe('releaseAloneSentence', () => {
  it('counts the releases that speak for going alone', () => {
    expect(
      releaseAloneSentence(
        'component:default/orders',
        { code: 'never-needed', releases: 17 },
        name,
      ),
    ).toBe(
      'None of its 17 releases needed another service beyond the common schedule.',
    );
  });
});
