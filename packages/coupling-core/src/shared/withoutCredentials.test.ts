import { parseEvidence } from '../evidence/parse/parse';
import { withoutCredentials } from './withoutCredentials';

describe('withoutCredentials', () => {
  it.each([
    ['https://me:s3same@git.test/acme/shop', 'https://git.test/acme/shop'],
    ['https://ghp_abc@github.com/a/b.git', 'https://github.com/a/b.git'],
    ['https://x:p@ss@git.test/a', 'https://git.test/a'],
    ['https://x:p%40ss@git.test:8443?a=1', 'https://git.test:8443?a=1'],
    ['postgresql://u:p@db.test/shop', 'postgresql://db.test/shop'],
    ['https://ci.test/1?private_token=abc', 'https://ci.test/1'],
    ['https://ci.test/1?page=2&access_token=abc', 'https://ci.test/1?page=2'],
    ['https://ci.test/1?token=abc&page=2', 'https://ci.test/1?page=2'],
    ['https://ci.test/1?PRIVATE-TOKEN=x#L3', 'https://ci.test/1#L3'],
    ['https://ci.test/1?accessToken=x', 'https://ci.test/1'],
    ['https://ci.test/1?access%5Ftoken=x', 'https://ci.test/1'],
    ['https://ci.test/1?a=1;api_key=x;b=2', 'https://ci.test/1?a=1;b=2'],
    [
      'https://s3.test/a?X-Amz-Signature=ab&X-Amz-Date=1',
      'https://s3.test/a?X-Amz-Date=1',
    ],
    ['https://blob.test/a?sv=1&sig=ab%2F', 'https://blob.test/a?sv=1'],
    ['https://ci.test/1#access_token=abc&state=1', 'https://ci.test/1#state=1'],
    ['https://ci.test/1?x=glpat-abc', 'https://ci.test/1'],
    ['https://ci.test/1?x=eyJhbGciOi.e30.x', 'https://ci.test/1'],
    [
      'see https://me:pw@a.test/x and https://b.test/?token=t too',
      'see https://a.test/x and https://b.test/ too',
    ],
  ])('makes of %j %j', (text, open) => {
    expect(withoutCredentials(text)).toBe(open);
  });

  it.each([
    'https://git.test/acme/shop@1.2?ref=main&author=me#L10-L20',
    'https://git.test/@acme/shop?path=a@b&tokens',
    'https://ci.test/1?monkey=1&keyword=2&sessions=3',
    'git@github.com:acme/shop.git',
    'select a = 1 where token = $1',
    'orders@v1.2',
    '',
  ])('leaves %j as it is', text => {
    expect(withoutCredentials(text)).toBe(text);
  });

  it('does the same twice as once', () => {
    const once = withoutCredentials('https://a:b@c.test/?token=x&y=1#token=z');
    expect(withoutCredentials(once)).toBe(once);
  });

  it.each([
    'x'.repeat(1_000_000),
    '://'.repeat(300_000),
    'a://?a=&'.repeat(100_000),
  ])('comes to an end with a text that begins %.20s', text => {
    expect(withoutCredentials(text).length).toBeLessThanOrEqual(text.length);
  });
});

describe('evidence', () => {
  const SECRETS = /s3same|glpat/;
  const address = 'https://me:s3same@git.test/a?private_token=glpat-x&b=1';

  it('holds no credentials, in whatever field they came', () => {
    const parsed = parseEvidence({
      kind: 'release',
      source: address,
      service: 'orders',
      status: 'succeeded',
      id: `run of ${address}`,
      version: address,
      changeIds: [address],
      actor: address,
      observedAt: '2026-08-01T00:00:00Z',
      url: address,
    });
    expect(parsed).toMatchObject({
      ok: true,
      evidence: {
        url: 'https://git.test/a?b=1',
        id: 'run of https://git.test/a?b=1',
      },
    });
    expect(JSON.stringify(parsed)).not.toMatch(SECRETS);
  });

  it('that is refused is not quoted with credentials', () => {
    const parsed = parseEvidence({
      kind: address,
      source: 'ci',
      service: address,
      observedAt: address,
    });
    expect(parsed.ok).toBe(false);
    expect(JSON.stringify(parsed)).not.toMatch(SECRETS);
  });
});
