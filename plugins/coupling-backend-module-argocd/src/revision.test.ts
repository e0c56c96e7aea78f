import { identityOf, versionOf } from './revision';

const git = { repoURL: 'https://git.test/acme/deploy', path: 'orders' };
const chart = { repoURL: 'https://charts.test', chart: 'orders' };
const commit = 'a'.repeat(40);

describe('versionOf', () => {
  it.each([
    [{ revision: commit, source: git }, commit],
    [{ revision: commit, source: { ...git, targetRevision: 'main' } }, commit],
    [
      { revision: commit, source: { ...git, targetRevision: 'v1.4.0' } },
      '1.4.0',
    ],
    [
      { revision: '1.4.0', source: { ...chart, targetRevision: '1.*' } },
      '1.4.0',
    ],
    [
      { revisions: ['1.4.0', commit], sources: [chart, { ...git, ref: 'v' }] },
      `1.4.0+${commit}`,
    ],
    [{ revision: commit, source: { ...git, targetRevision: '1.4.x' } }, commit],
    [
      { revision: commit, source: { ...git, targetRevision: 'release-1.4' } },
      commit,
    ],
    [{ revision: '' }, undefined],
    [{}, undefined],
  ])('of %j is %s', (deployed, version) => {
    expect(versionOf(deployed)).toBe(version);
  });

  it('tells apart what is too long to be kept whole', () => {
    const withLast = (last: string) =>
      versionOf({
        revisions: [...Array(9).fill(commit), last.repeat(40)],
        sources: Array(10).fill(git),
      });
    expect(withLast('b')).not.toBe(withLast('c'));
    expect(withLast('b')).toBe(withLast('b'));
    expect(withLast('b')!.length).toBeLessThanOrEqual(200);
  });

  it('tells settings in the application apart', () => {
    const withTag = (tag: string) =>
      versionOf({
        revision: '1.4.0',
        source: {
          ...chart,
          helm: { parameters: [{ name: 'tag', value: tag }] },
        },
      });
    expect(withTag('1')).toMatch(/^1\.4\.0\+[0-9a-f]{12}$/);
    expect(withTag('1')).not.toBe(withTag('2'));
    expect(withTag('1')).toBe(withTag('1'));
  });
});

describe('identityOf', () => {
  it('is the same for the same manifests and settings only', () => {
    const of = { revision: commit, source: git };
    expect(identityOf(of)).toBe(
      identityOf({
        source: { path: git.path, repoURL: git.repoURL },
        revision: commit,
      }),
    );
    expect(identityOf(of)).not.toBe(identityOf({ ...of, revision: 'b' }));
    expect(identityOf(of)).not.toBe(
      identityOf({ ...of, source: { ...git, path: 'stock' } }),
    );
  });
});
