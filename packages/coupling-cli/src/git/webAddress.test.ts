import { webAddress } from './webAddress';

describe('webAddress', () => {
  it.each([
    ['https://github.com/o/r.git', 'https://github.com/o/r/commit/abc'],
    ['git@github.com:o/r.git', 'https://github.com/o/r/commit/abc'],
    [
      'https://kim:secret@gitlab.com/a/b/c',
      'https://gitlab.com/a/b/c/-/commit/abc',
    ],
    [
      'ssh://git@gitlab.example.com:2222/a/b.git',
      'https://gitlab.example.com/a/b/-/commit/abc',
    ],
    [
      'https://github.example.com:8443/o/r',
      'https://github.example.com:8443/o/r/commit/abc',
    ],
  ])('finds the page of a commit of %s', (remote, url) => {
    expect(webAddress(remote)?.commitUrl('abc')).toBe(url);
  });

  it.each([
    'https://bitbucket.org/o/r.git',
    '/srv/git/github.com/r.git',
    'https://notgithub.com/o/r',
    '../r',
    '',
  ])('knows no page for %p', remote => {
    expect(webAddress(remote)).toBeUndefined();
  });
});
