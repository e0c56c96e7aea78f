import { toEvidenceAge } from './toEvidenceAge';

const options = {
  lastSuccesses: new Map([
    ['gitlab', '2026-08-20T11:00:00.000Z'],
    ['files', '2026-08-12T11:00:00.000Z'],
  ]),
  sources: {
    collectors: new Map([
      ['gitlab', { title: 'GitLab' }],
      ['files', { title: 'Files' }],
    ]),
    staleAfterMs: 24 * 60 * 60_000,
  },
  now: new Date('2026-08-20T12:00:00.000Z'),
};

const gitlab = { collector: 'gitlab', newestAt: '2026-08-01T00:00:00.000Z' };
const files = { collector: 'files', newestAt: '2026-08-03T00:00:00.000Z' };

describe('toEvidenceAge', () => {
  it('is the age of the newest fact, and fresh while every source answers', () => {
    expect(toEvidenceAge([gitlab], options)).toEqual({
      newestAt: '2026-08-01T00:00:00.000Z',
      stale: false,
    });
  });

  it('is stale, and says why, as soon as one source does not answer', () => {
    expect(toEvidenceAge([gitlab, files], options)).toEqual({
      newestAt: '2026-08-03T00:00:00.000Z',
      stale: true,
      staleBecause:
        'files has not answered since 12 Aug 2026; last good evidence is shown',
    });
  });

  it('has no age without evidence', () => {
    expect(toEvidenceAge([], options)).toEqual({ stale: false });
  });
});
