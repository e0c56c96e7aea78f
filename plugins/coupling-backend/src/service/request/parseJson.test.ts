import { parseJson } from './parseJson';

const nested = (depth: number, inside = '1') =>
  Buffer.from('{"a":['.repeat(depth / 2) + inside + ']}'.repeat(depth / 2));

describe('parseJson', () => {
  it.each([
    ['as deep as is allowed', nested(100)],
    ['brackets in text', Buffer.from(JSON.stringify(['['.repeat(5_000)]))],
    ['quotes and brackets in text', nested(100, JSON.stringify('\\"[[{'))],
    ['many beside each other', Buffer.from(`[${'[],'.repeat(5_000)}{}]`)],
  ])('reads %s', (_what, body) => {
    expect(parseJson(body)).toEqual(JSON.parse(body.toString()));
  });

  it.each([
    ['a little too deep', nested(102)],
    ['10 MB of brackets', Buffer.alloc(10 * 1024 * 1024, '[')],
    ['too deep after text', nested(102, JSON.stringify('\\"'))],
    ['objects alone', Buffer.from('{"a":'.repeat(101))],
  ])('refuses %s before it is parsed', (_what, body) => {
    expect(() => parseJson(body)).toThrow('more than 100 deep');
  });

  it('says what is no JSON', () => {
    expect(() => parseJson(Buffer.from('{'))).toThrow('The body is not JSON');
  });
});
