import { webLink } from './webLink';

describe('webLink', () => {
  it('lets web pages through', () => {
    expect(webLink('https://github.com/fluxcd/flux2')).toBe(
      'https://github.com/fluxcd/flux2',
    );
    expect(webLink('HTTP://ci.example/1')).toBe('HTTP://ci.example/1');
  });

  it('keeps back what a browser would run, and what is no address', () => {
    // eslint-disable-next-line no-script-url
    expect(webLink('javascript:alert(1)')).toBeUndefined();
    expect(webLink('data:text/html,x')).toBeUndefined();
    expect(webLink('#oncall')).toBeUndefined();
    expect(webLink(undefined)).toBeUndefined();
  });
});
