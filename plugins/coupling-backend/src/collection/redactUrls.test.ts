import { redactError, redactUrls } from './redactUrls';

describe('redactUrls', () => {
  it.each([
    ['no address at all', 'no address at all'],
    ['https://a.test/b', 'https://a.test/b'],
    [
      'at https://me:pw@a.test:8080/b, sorry',
      'at https://a.test:8080/b, sorry',
    ],
    ['https://a.test/b?token=x&y=1 said 500', 'https://a.test/b said 500'],
    ['"https://a.test/b#access_token=x"', '"https://a.test/b"'],
    ['postgres://u:p%40x@db/x and ftp://u@h', 'postgres://db/x and ftp://h'],
    ['https://a.test?k=1', 'https://a.test'],
    ['http://me:p@ss@a.test/b', 'http://a.test/b'],
  ])('turns %j into %j', (text, expected) => {
    expect(redactUrls(text)).toBe(expected);
  });
});

describe('redactError', () => {
  it('keeps the name, and nothing secret in message and stack', () => {
    const redacted = redactError(new TypeError('https://u:pw@a.test failed'));
    expect(redacted.name).toBe('TypeError');
    expect(redacted.message).toBe('https://a.test failed');
    expect(redacted.stack).not.toContain('pw');
  });

  it('takes what is no error', () => {
    expect(redactError('https://u:pw@a.test').message).not.toContain('pw');
  });
});
