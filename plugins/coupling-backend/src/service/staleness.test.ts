import { staleBecause } from './staleness';

const NOW = new Date('2026-08-20T12:00:00.000Z');
const policy = {
  collectors: new Map([['gitlab', { title: 'GitLab deployments' }]]),
  staleAfterMs: 2 * 24 * 60 * 60_000,
};

describe('staleBecause', () => {
  it.each([
    ['gitlab', '2026-08-18T12:00:00.000Z', undefined],
    [
      'gitlab',
      '2026-08-12T12:00:00.000Z',
      'gitlab has not answered since 12 Aug 2026; last good evidence is shown',
    ],
    [
      'gitlab',
      undefined,
      'gitlab has never been read to its end; what it gave so far is shown',
    ],
    [
      'jenkins',
      '2026-08-20T11:00:00.000Z',
      'jenkins is no longer configured; its last evidence is shown',
    ],
    ['push', '2025-01-01T00:00:00.000Z', undefined],
  ])('of %s, last read %s, is: %s', (collector, lastSuccessAt, because) => {
    expect(staleBecause({ collector, lastSuccessAt }, policy, NOW)).toBe(
      because,
    );
  });
});
